package org.komichi.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.komichi.search.Facet;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.search.text.Chain;
import org.komichi.search.text.Concepts;

/** Cases like something: the same devices and care first, then what it is about, then its rarest words. */
final class Likeness {
    private static final Map<Facet, Float> SHARED = Map.of(
            Facet.DEVICE, 1.5f,
            Facet.CARE, 1.2f,
            Facet.CONDITION, 1.5f,
            Facet.AGE, 0.8f,
            Facet.SETTING, 0.8f,
            Facet.COMPETENCY, 1f);
    private static final float NAMED_WITH = 50f;
    private static final int CONCEPTS = 12;
    private static final int WORDS = 20;

    private final IndexSearcher searcher;
    private final Concepts concepts;

    Likeness(IndexSearcher searcher, Concepts concepts) {
        this.searcher = searcher;
        this.concepts = concepts;
    }

    List<SearchHit> like(SearchKind kind, String key, int max) throws IOException {
        Query itself = QueryMaking.term(Fields.ID, Fields.id(kind, key));
        ScoreDoc[] found = searcher.search(itself, new TopScoreDocCollectorManager(1, 1)).scoreDocs;
        if (found.length == 0) {
            return List.of();
        }
        Shown shown = Shown.of(searcher.getIndexReader(), found[0].doc);
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(found[0].doc, segments));
        SegmentFacets facets = SegmentFacets.of(segment);
        for (int number : SegmentFacets.numbersOf(SegmentFacets.values(segment), found[0].doc - segment.docBase)) {
            Facet facet = facets.facets()[number];
            Query shared = QueryMaking.term(Fields.facet(facet), facets.codes()[number]);
            alike.add(QueryMaking.boosted(shared, SHARED.get(facet)), Occur.SHOULD);
        }
        // A case that editors put with this module belongs to it, whatever else it is about.
        if (shown.badge() != null) {
            Query named = new ConstantScoreQuery(QueryMaking.term(Fields.NAMED, shown.badge()));
            alike.add(QueryMaking.boosted(named, NAMED_WITH), Occur.SHOULD);
        }
        String text = shown.title() + "\n" + String.join("\n", shown.passages());
        List<String> mentions =
                Chain.mentions(text, concepts).stream().map(Chain.Mention::word).toList();
        rarest(Fields.KNOWN, mentions, CONCEPTS)
                .forEach(word ->
                        alike.add(QueryMaking.boosted(QueryMaking.term(Fields.KNOWN, word), 0.8f), Occur.SHOULD));
        rarest(Fields.WORDS, Chain.words(text), WORDS)
                .forEach(word ->
                        alike.add(QueryMaking.boosted(QueryMaking.term(Fields.WORDS, word), 0.4f), Occur.SHOULD));
        BooleanQuery.Builder others = new BooleanQuery.Builder();
        others.add(alike.build(), Occur.MUST);
        others.add(itself, Occur.MUST_NOT);
        return cases(others, max);
    }

    List<SearchHit> forOutcome(String competency, int max) throws IOException {
        Query about = QueryMaking.term(Fields.facet(Facet.COMPETENCY), competency);
        return cases(new BooleanQuery.Builder().add(about, Occur.MUST), max);
    }

    private List<SearchHit> cases(BooleanQuery.Builder query, int max) throws IOException {
        query.add(QueryMaking.term(Fields.KIND, SearchKind.CASE.name()), Occur.FILTER);
        QueryMaking.Asked asked = QueryMaking.Asked.only(query.build(), false);
        ScoreDoc[] found =
                searcher.search(asked.fits(), new TopScoreDocCollectorManager(Math.max(1, max), 100)).scoreDocs;
        return new Hits(searcher, List.of(), asked, false).of(Arrays.copyOf(found, Math.clamp(max, 0, found.length)));
    }

    /** The tokens that say most about a text: often in it, seldom elsewhere. */
    private List<String> rarest(String field, List<String> tokens, int max) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Map<String, Integer> often = new HashMap<>();
        tokens.forEach(token -> often.merge(token, 1, Integer::sum));
        Map<String, Double> worth = new HashMap<>();
        for (Map.Entry<String, Integer> token : often.entrySet()) {
            int documents = reader.docFreq(new Term(field, token.getKey()));
            worth.put(
                    token.getKey(),
                    Math.sqrt(token.getValue()) * Math.log((reader.maxDoc() + 1.0) / (documents + 0.5)));
        }
        return worth.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(max)
                .map(Map.Entry::getKey)
                .toList();
    }
}
