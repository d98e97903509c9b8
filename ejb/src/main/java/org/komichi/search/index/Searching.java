package org.komichi.search.index;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocsCollector;
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

    private static final Sort INORDER = new Sort(new SortField(Fields.ORDER, SortField.Type.STRING));

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
        Found found = find();
        List<SearchHit> page = new Hits(searcher, question.units(), found.asked(), request.explain()).of(found.page());
        boolean doubtful = found.counting().total() < FEW || found.asked().isGuess();
        return new SearchResult(
                found.counting().total(),
                page,
                found.counting().counts(),
                question.understood(),
                question.keptApart(),
                doubtful ? didYouMean(found).orElse(null) : null,
                (System.nanoTime() - start) / 1e6);
    }

    /** The query alone, as a program without our house around it would run it. */
    long bare() throws IOException {
        Query whole = whole(asked(0));
        long start = System.nanoTime();
        searcher.search(whole, new TopScoreDocCollectorManager(request.size(), Integer.MAX_VALUE));
        return System.nanoTime() - start;
    }

    /** What was asked in the end, and how much there is of it. */
    private record Found(QueryMaking.Asked asked, FacetCounting counting, ScoreDoc[] page) {}

    /** Strict first; then any piece; then any pair of characters: an answer that is not quite it beats none. */
    private Found find() throws IOException {
        Found found = null;
        for (int ease = 0; ease <= 2; ease++) {
            QueryMaking.Asked asked = asked(ease);
            found = run(asked);
            if (found.counting().seen() > 0 || asked.isGuess()) {
                return found;
            }
        }
        return found;
    }

    private QueryMaking.Asked asked(int ease) throws IOException {
        int pieces = question.units().size();
        if (pieces == 0 && question.bigrams().isEmpty()) {
            return QueryMaking.Asked.only(new MatchAllDocsQuery(), false);
        }
        return pieces == 0 || ease == 2
                ? QueryMaking.Asked.only(QueryMaking.pairs(question), true)
                : new QueryMaking(searcher).ask(question, ease == 0 ? QueryMaking.enough(pieces) : 1);
    }

    /** Everything in one pass over the index: how many, which values, which are the best. */
    private Found run(QueryMaking.Asked asked) throws IOException {
        int from = request.page() * request.size();
        int most = Math.max(
                1, Math.min(from + request.size(), searcher.getIndexReader().maxDoc()));
        TopDocsCollector<?> best = asked.fits() instanceof MatchAllDocsQuery
                ? new TopFieldCollectorManager(INORDER, most, null, Integer.MAX_VALUE).newCollector()
                : new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE).newCollector();
        FacetCounting counting = searcher.search(whole(asked), new FacetCounting(request.chosen(), best));
        return new Found(asked, counting, best.topDocs(from, request.size()).scoreDocs);
    }

    private Query kinds() {
        if (request.kinds().size() == 1) {
            return QueryMaking.term(
                    Fields.KIND, request.kinds().iterator().next().name());
        }
        return new TermInSetQuery(
                Fields.KIND,
                request.kinds().stream().map(kind -> new BytesRef(kind.name())).toList());
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
        return whole.build();
    }

    private Optional<String> didYouMean(Found now) throws IOException {
        Optional<String> other = new DidYouMean(concepts).of(searcher.getIndexReader(), question);
        if (other.isEmpty()) {
            return other;
        }
        SearchRequest again =
                new SearchRequest(other.get(), request.chosen(), request.kinds(), 0, 1, false, request.alsoInclude());
        Found then = new Searching(searcher, concepts, again).find();
        boolean better = now.asked().isGuess()
                ? !then.asked().isGuess() && then.counting().total() > 0
                : then.counting().total() > now.counting().total();
        return better ? other : Optional.empty();
    }
}
