package org.komichi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.komichi.search.SearchHit.Part;
import org.komichi.search.index.Reasons.Cause;
import org.komichi.search.text.Chain;
import org.komichi.search.text.Question;
import org.komichi.search.text.Unit;

/**
 * Turns a question into what the index is asked. A document fits when enough of the pieces are in it; where it stands is decided by
 * how rare the pieces are, where in the document they stand and how near to each other.
 */
final class QueryMaking {
    private static final float CONCEPT = 2.2f;
    private static final float IN_TITLE = 1.2f;
    private static final float IN_LEAD = 0.5f;
    private static final float WORD_IN_TITLE = 0.3f;
    private static final float NAMED = 1.5f;
    private static final float PAIR = 0.5f;
    private static final float NEAR = 1.2f;
    private static final float BY_SOUND = 0.8f;
    private static final float ALL = 2f;
    private static final int FEW = 6;
    private static final int FREQUENT = 500;
    private static final int NEARBY = 15;
    private static final int MOST_PAIRS = 80;

    /**
     * A question for the index.
     *
     * @param fits whether a document fits
     * @param ranks what else moves it up
     * @param pieces the query of each piece of the question, in its order
     * @param causes everything that can move a document up, one by one
     * @param isGuess whether nothing of the question was found as it is
     */
    record Asked(Query fits, Query ranks, List<Query> pieces, List<Cause> causes, boolean isGuess) {
        /** Only that it fits. */
        static Asked only(Query fits, boolean isGuess) {
            return new Asked(fits, null, List.of(), List.of(), isGuess);
        }
    }

    /** What else moves a document up, collected while the question is turned into queries. */
    private static final class Extras {
        final BooleanQuery.Builder query = new BooleanQuery.Builder();
        final List<Cause> causes = new ArrayList<>();

        void add(Part part, String what, Query extra, float boost) {
            Query boosted = boosted(extra, boost);
            query.add(boosted, Occur.SHOULD);
            causes.add(new Cause(part, what, boosted));
        }
    }

    private final IndexSearcher searcher;

    QueryMaking(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * What the index is asked.
     *
     * @param atLeast how many of the pieces must be there; see {@link #enough}
     */
    Asked ask(Question question, int atLeast) throws IOException {
        List<Query> pieces = new ArrayList<>();
        Extras extras = new Extras();
        for (Unit unit : question.units()) {
            Query piece = piece(unit);
            pieces.add(piece);
            written(unit).forEach(query -> extras.causes.add(new Cause(Part.TEXT, unit.label(), query)));
            named(unit).forEach(query -> extras.causes.add(new Cause(Part.NAMED_BY_EDITORS, unit.label(), query)));
            extras(unit, extras);
        }
        BooleanQuery.Builder fits = new BooleanQuery.Builder();
        pieces.forEach(piece -> fits.add(piece, Occur.SHOULD));
        for (Question.Run run : question.runs()) {
            if (nowhere(run)) {
                fits.add(boosted(phrase(Fields.SOUNDS, run.sounds(), 0), BY_SOUND), Occur.SHOULD);
            }
        }
        fits.setMinimumNumberShouldMatch(atLeast);
        question.bigrams().stream()
                .limit(MOST_PAIRS)
                .forEach(pair -> extras.add(Part.LETTERS, pair, term(Fields.BIGRAMS, pair), PAIR));
        near(question.units(), extras);
        if (pieces.size() > 1 && pieces.size() <= FEW) {
            BooleanQuery.Builder everything = new BooleanQuery.Builder();
            pieces.forEach(piece -> everything.add(piece, Occur.FILTER));
            extras.add(Part.EVERYTHING, question.typed(), new ConstantScoreQuery(everything.build()), ALL);
        }
        return new Asked(fits.build(), extras.query.build(), pieces, extras.causes, false);
    }

    /** How many pieces are enough: one of two, two of three or four, then two in five. */
    static int enough(int pieces) {
        return pieces <= 2 ? 1 : pieces <= 4 ? 2 : (pieces * 2 + 4) / 5;
    }

    /** The pairs of characters alone: for a question of which nothing was found. */
    static Query pairs(Question question) {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        Set<String> all = new LinkedHashSet<>(Chain.bigrams(question.typed()));
        all.remove(Chain.GAP);
        all.stream().limit(MOST_PAIRS).forEach(pair -> pairs.add(term(Fields.BIGRAMS, pair), Occur.SHOULD));
        return pairs.build();
    }

    /** Whether the words stand nowhere side by side. Where each pair of their characters is frequent, they surely do somewhere. */
    private boolean nowhere(Question.Run run) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        if (run.words().size() == 1) {
            return reader.docFreq(new Term(Fields.WORDS, run.words().getFirst())) == 0;
        }
        int rarest = Integer.MAX_VALUE;
        for (String pair : run.bigrams()) {
            rarest = Math.min(rarest, reader.docFreq(new Term(Fields.BIGRAMS, pair)));
        }
        return rarest == 0 || rarest < FREQUENT && !isAnywhere(phrase(Fields.BIGRAMS, run.bigrams(), 0));
    }

    /** Whether any document has it: the first one ends the search. */
    private boolean isAnywhere(Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            Bits live = segment.reader().getLiveDocs();
            DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int at = found.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = found.nextDoc()) {
                if (live == null || live.get(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Query piece(Unit unit) {
        BooleanQuery.Builder piece = new BooleanQuery.Builder();
        written(unit).forEach(query -> piece.add(query, Occur.SHOULD));
        named(unit).forEach(query -> piece.add(query, Occur.SHOULD));
        BooleanQuery built = piece.build();
        return built.clauses().size() == 1 ? built.clauses().getFirst().query() : built;
    }

    /** The ways in which a piece may stand in a text. */
    private static List<Query> written(Unit unit) {
        List<Query> written = new ArrayList<>();
        for (Unit.Sense sense : unit.senses()) {
            written.add(boosted(known(Fields.KNOWN, sense.words()), CONCEPT * sense.weight()));
        }
        if (!unit.words().isEmpty()) {
            written.add(words(unit.words()));
        }
        if (!unit.sounds().isEmpty()) {
            written.add(boosted(phrase(Fields.SOUNDS, unit.sounds(), 0), BY_SOUND));
        }
        return written;
    }

    /** The concepts of a piece, as editors name them. */
    private static List<Query> named(Unit unit) {
        return unit.senses().stream()
                .filter(sense -> sense.concept() != null)
                .map(sense -> boosted(
                        new ConstantScoreQuery(
                                term(Fields.NAMED, sense.concept().id())),
                        NAMED * sense.weight()))
                .toList();
    }

    /** All of the words; a word in Latin letters also in the English text. */
    private static Query words(List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            Query query = term(Fields.WORDS, word);
            if (word.chars().allMatch(c -> c < 0x80)) {
                query = new BooleanQuery.Builder()
                        .add(query, Occur.SHOULD)
                        .add(term(Fields.ENGLISH, word), Occur.SHOULD)
                        .build();
            }
            if (words.size() == 1) {
                return query;
            }
            all.add(query, Occur.MUST);
        }
        return all.build();
    }

    private static void extras(Unit unit, Extras extras) {
        for (Unit.Sense sense : unit.senses()) {
            extras.add(Part.TITLE, unit.label(), known(Fields.TITLE_KNOWN, sense.words()), IN_TITLE * sense.weight());
            extras.add(Part.LEAD, unit.label(), known(Fields.LEAD_KNOWN, sense.words()), IN_LEAD * sense.weight());
        }
        if (!unit.isConcept()) {
            unit.words().forEach(word -> extras.add(Part.TITLE, word, term(Fields.TITLE_WORDS, word), WORD_IN_TITLE));
        }
    }

    /** Two concepts in the same passage mean more than two in the same document. */
    private static void near(List<Unit> units, Extras extras) {
        List<Unit> concepts = units.stream().filter(Unit::isConcept).limit(6).toList();
        for (int i = 1; i < concepts.size(); i++) {
            MultiPhraseQuery.Builder together = new MultiPhraseQuery.Builder().setSlop(NEARBY);
            List<Unit> pair = concepts.subList(i - 1, i + 1);
            for (Unit unit : pair) {
                together.add(unit.senses().stream()
                        .flatMap(sense -> sense.words().entrySet().stream())
                        .filter(word -> word.getValue() >= 0.5f)
                        .map(word -> new Term(Fields.KNOWN, word.getKey()))
                        .distinct()
                        .toArray(Term[]::new));
            }
            extras.add(
                    Part.CLOSE_TOGETHER,
                    pair.getFirst().label() + "・" + pair.getLast().label(),
                    together.build(),
                    NEAR);
        }
    }

    private static Query known(String field, Map<String, Float> words) {
        SynonymQuery.Builder known = new SynonymQuery.Builder(field);
        words.forEach((word, weight) -> known.addTerm(new BytesRef(word), weight));
        return known.build();
    }

    static Query phrase(String field, List<String> tokens, int slop) {
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        phrase.setSlop(slop);
        int position = 0;
        for (String token : tokens) {
            if (token.equals(Chain.GAP)) {
                position++;
            } else {
                phrase.add(new Term(field, token), position++);
            }
        }
        PhraseQuery built = phrase.build();
        return built.getTerms().length == 1 ? new TermQuery(built.getTerms()[0]) : built;
    }

    static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    static Query boosted(Query query, float boost) {
        return boost == 1f ? query : new BoostQuery(query, boost);
    }
}
