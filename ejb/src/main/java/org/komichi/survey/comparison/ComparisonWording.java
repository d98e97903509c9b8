package org.komichi.survey.comparison;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a result, and in which order. A self-rating shows what people <em>answered</em>, not what they
 * can do: the sentences say "more people answered so", and this class is where that rule lives. The sentences
 * themselves are texts of the bundles, one for each {@link Kind}.
 */
public final class ComparisonWording {

    /** Above this a difference is said to be indistinguishable from chance. */
    public static final double CHANCE = 0.05;

    /** Turns of phrase that claim an ability. */
    private static final List<String> CLAIMS_OF_ABILITY = List.of(
            "できるようになっ",
            "できるようになり",
            "出来るようになっ",
            "出来るようになり",
            "are now able to",
            "is now able to",
            "became able to",
            "have become able to",
            "can now ");

    private ComparisonWording() {}

    /** The kinds of sentence. */
    public enum Kind {
        /** Nobody answered at both moments: there is no change to speak of. */
        NO_PAIRS,
        /** So many of so many answered higher. */
        INCREASED,
        /** So many of so many answered the same. */
        UNCHANGED,
        /** So many of so many answered lower. */
        DECREASED,
        /** More people answered lower than higher: perhaps because they now judge themselves more strictly. */
        LOWER_IS_NO_FAILURE,
        /** Too few pairs: no test was made. */
        NO_TEST_TOO_FEW,
        /** There were enough pairs, but none of them moved: nothing to test. */
        NOBODY_MOVED,
        /** Chance alone would explain the difference. */
        INDISTINGUISHABLE_FROM_CHANCE,
        /** Chance alone would rarely produce such a difference. */
        UNLIKELY_BY_CHANCE_ALONE,
        /** Whatever was tested is exploratory. */
        EXPLORATORY
    }

    /**
     * One sentence.
     *
     * @param kind which
     * @param count the people it is about; null when it is not about people
     * @param n the pairs they are counted among
     * @param share count by n, not rounded; null when there is no count
     */
    public record Sentence(
            Kind kind,
            @Nullable Integer count,
            int n,
            @Nullable Double share) {}

    /**
     * The sentences for one item, in the order in which they are said. Chance is judged by the corrected p, because the
     * item is read among the others.
     */
    public static List<Sentence> of(PairedChange change) {
        int n = change.n();
        if (n == 0) {
            return List.of(remark(Kind.NO_PAIRS, n), remark(Kind.NO_TEST_TOO_FEW, n));
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(people(Kind.INCREASED, change.improved(), n));
        sentences.add(people(Kind.UNCHANGED, change.same(), n));
        sentences.add(people(Kind.DECREASED, change.worse(), n));
        if (change.worse() > change.improved()) {
            sentences.add(remark(Kind.LOWER_IS_NO_FAILURE, n));
        }
        Double p = change.pHolm();
        if (p == null) {
            sentences.add(remark(Kind.NO_TEST_TOO_FEW, n));
        } else if (change.wilcoxon().nonZero() == 0) {
            sentences.add(remark(Kind.NOBODY_MOVED, n));
            sentences.add(remark(Kind.EXPLORATORY, n));
        } else {
            sentences.add(remark(p >= CHANCE ? Kind.INDISTINGUISHABLE_FROM_CHANCE : Kind.UNLIKELY_BY_CHANCE_ALONE, n));
            sentences.add(remark(Kind.EXPLORATORY, n));
        }
        return List.copyOf(sentences);
    }

    /** Whether a text about self-ratings keeps to the rule. The bundles are held to it by a test. */
    public static boolean maySay(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return CLAIMS_OF_ABILITY.stream().noneMatch(plain::contains);
    }

    private static Sentence people(Kind kind, int count, int n) {
        return new Sentence(kind, count, n, (double) count / n);
    }

    private static Sentence remark(Kind kind, int n) {
        return new Sentence(kind, null, n, null);
    }
}
