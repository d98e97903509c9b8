package org.komichi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.komichi.search.SearchHit;
import org.komichi.search.text.Unit;

/** Makes hits of what Lucene found. */
final class Hits {
    private final IndexSearcher searcher;
    private final List<Unit> units;
    private final Snippets snippets;
    private final List<Weight> pieces = new ArrayList<>();
    private final Reasons reasons;

    Hits(IndexSearcher searcher, List<Unit> units, QueryMaking.Asked asked, boolean explain) throws IOException {
        this.searcher = searcher;
        this.units = units;
        this.snippets = new Snippets(units);
        for (Query piece : asked.pieces()) {
            pieces.add(searcher.createWeight(searcher.rewrite(piece), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        this.reasons = explain ? new Reasons(searcher, asked.causes()) : null;
    }

    List<SearchHit> of(ScoreDoc[] found) throws IOException {
        List<List<String>> matched = matched(found);
        List<SearchHit> hits = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            hits.add(hit(found[i], matched.get(i)));
        }
        return hits;
    }

    private SearchHit hit(ScoreDoc hit, List<String> matched) throws IOException {
        Shown shown = Shown.of(searcher.getIndexReader(), hit.doc);
        return new SearchHit(
                shown.kind(),
                shown.key(),
                shown.address(),
                shown.title(),
                shown.titleEn(),
                shown.badge(),
                Float.isNaN(hit.score) ? 0 : hit.score,
                snippets.title(shown.title()),
                snippets.best(shown.passages()),
                matched.stream().distinct().toList(),
                reasons == null ? List.of() : reasons.of(hit.doc));
    }

    /** Which pieces each hit has: every piece goes once through the hits, in the order of the index. */
    private List<List<String>> matched(ScoreDoc[] found) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        List<List<String>> matched = new ArrayList<>();
        Integer[] order = new Integer[found.length];
        for (int i = 0; i < found.length; i++) {
            matched.add(new ArrayList<>());
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingInt(i -> found[i].doc));
        for (int piece = 0; piece < pieces.size(); piece++) {
            LeafReaderContext segment = null;
            DocIdSetIterator documents = null;
            for (int i : order) {
                LeafReaderContext here = segments.get(ReaderUtil.subIndex(found[i].doc, segments));
                if (here != segment) {
                    segment = here;
                    Scorer scorer = pieces.get(piece).scorer(segment);
                    documents = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
                }
                int within = found[i].doc - segment.docBase;
                if (documents.docID() < within) {
                    documents.advance(within);
                }
                if (documents.docID() == within) {
                    matched.get(i).add(units.get(piece).label());
                }
            }
        }
        return matched;
    }
}
