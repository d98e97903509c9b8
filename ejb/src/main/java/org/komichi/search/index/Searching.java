package org.komichi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchRequest;
import org.komichi.search.SearchResult;
import org.komichi.search.text.Concepts;
import org.komichi.search.text.Question;

/** One answer to one request. */
final class Searching {
    /** Below this many results another spelling is looked for. */
    private static final int FEW = 3;

    /** How far Lucene counts before it may skip what cannot be among the best: the true number comes from the counting. */
    private static final int COUNTED = 100;

    private final IndexSearcher searcher;
    private final Concepts concepts;
    private final SearchRequest request;
    private final Question question;

    Searching(IndexSearcher searcher, Concepts concepts, SearchRequest request) {
        this.searcher = searcher;
        this.concepts = concepts;
        this.request = request;
        this.question = Question.read(request.words(), concepts, request.alsoInclude());
    }

    SearchResult result() throws IOException {
        long start = System.nanoTime();
        QueryMaking.Asked asked = ask();
        FacetCounting counting = count(asked.fits());
        ScoreDoc[] found = page(asked);
        Hits hits = new Hits(searcher, question.units(), asked, request.explain());
        List<SearchHit> page = new ArrayList<>();
        for (ScoreDoc hit : found) {
            page.add(hits.of(hit));
        }
        return new SearchResult(
                counting.total(),
                page,
                counting.counts(),
                question.understood(),
                question.keptApart(),
                counting.total() < FEW || asked.isGuess()
                        ? didYouMean(asked, counting.total()).orElse(null)
                        : null,
                (System.nanoTime() - start) / 1e6);
    }

    /** The query alone, as a program without our house around it would run it. */
    long bare() throws IOException {
        QueryMaking.Asked asked = ask();
        return searcher.search(whole(asked), new TopScoreDocCollectorManager(request.size(), Integer.MAX_VALUE))
                .totalHits
                .value();
    }

    /** Strict first; then any piece; then any pair of characters: an answer that is not quite it beats none. */
    private QueryMaking.Asked ask() throws IOException {
        QueryMaking making = new QueryMaking(searcher);
        if (question.units().isEmpty()) {
            return question.bigrams().isEmpty()
                    ? QueryMaking.Asked.only(new MatchAllDocsQuery(), false)
                    : QueryMaking.Asked.only(QueryMaking.pairs(question), true);
        }
        QueryMaking.Asked asked =
                making.ask(question, QueryMaking.enough(question.units().size()));
        if (isEmpty(asked.fits()) && question.units().size() > 2) {
            asked = making.ask(question, 1);
        }
        if (isEmpty(asked.fits())) {
            asked = QueryMaking.Asked.only(QueryMaking.pairs(question), true);
        }
        return asked;
    }

    private boolean isEmpty(Query fits) throws IOException {
        return searcher.search(ofKinds(fits), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length == 0;
    }

    private FacetCounting count(Query fits) throws IOException {
        return searcher.search(new ConstantScoreQuery(ofKinds(fits)), new FacetCounting(request.chosen()));
    }

    private Query ofKinds(Query query) {
        if (request.kinds().containsAll(EnumSet.allOf(SearchKind.class))) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(kinds(), Occur.FILTER)
                .build();
    }

    private Query kinds() {
        return new TermInSetQuery(
                Fields.KIND,
                request.kinds().stream().map(kind -> new BytesRef(kind.name())).toList());
    }

    private ScoreDoc[] page(QueryMaking.Asked asked) throws IOException {
        int from = request.page() * request.size();
        int to = from + request.size();
        Query whole = whole(asked);
        ScoreDoc[] found = isEverything(asked)
                ? searcher.search(
                                whole,
                                new TopFieldCollectorManager(
                                        new Sort(new SortField(Fields.ORDER, SortField.Type.STRING)),
                                        to,
                                        null,
                                        COUNTED))
                        .scoreDocs
                : searcher.search(whole, new TopScoreDocCollectorManager(to, null, COUNTED)).scoreDocs;
        return from >= found.length ? new ScoreDoc[0] : Arrays.copyOfRange(found, from, found.length);
    }

    private static boolean isEverything(QueryMaking.Asked asked) {
        return asked.fits() instanceof MatchAllDocsQuery;
    }

    private Query whole(QueryMaking.Asked asked) {
        BooleanQuery.Builder whole = new BooleanQuery.Builder();
        whole.add(asked.fits(), Occur.MUST);
        if (asked.ranks() != null) {
            whole.add(asked.ranks(), Occur.SHOULD);
        }
        if (!request.kinds().containsAll(EnumSet.allOf(SearchKind.class))) {
            whole.add(kinds(), Occur.FILTER);
        }
        request.chosen()
                .forEach((facet, codes) -> whole.add(
                        new TermInSetQuery(
                                Fields.facet(facet),
                                codes.stream().map(BytesRef::new).toList()),
                        Occur.FILTER));
        return whole.build();
    }

    private Optional<String> didYouMean(QueryMaking.Asked now, long found) throws IOException {
        Optional<String> other = new DidYouMean(concepts).of(searcher.getIndexReader(), question);
        if (other.isEmpty()) {
            return other;
        }
        SearchRequest again =
                new SearchRequest(other.get(), request.chosen(), request.kinds(), 0, 1, false, request.alsoInclude());
        Searching searching = new Searching(searcher, concepts, again);
        QueryMaking.Asked asked = searching.ask();
        long more = searching.count(asked.fits()).total();
        boolean better = now.isGuess() ? !asked.isGuess() && more > 0 : more > found;
        return better ? other : Optional.empty();
    }
}
