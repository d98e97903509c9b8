package org.komichi.survey.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Wilcoxon's signed-rank test for pairs, two-sided. Pairs that did not move are dropped, or treated as Pratt proposed;
 * equal distances share their mid-rank. p is the probability that chance alone puts the rank sum at least as far from its middle as it was
 * observed, counted out over all signs that these very differences could have had.
 *
 * @param wPlus the rank sum of the pairs that moved up
 * @param wMinus the rank sum of the pairs that moved down
 * @param nonZero how many pairs moved
 * @param p null when no test was made
 * @param method {@value #EXACT} or {@value #NORMAL}, with {@value #PRATT} behind it where zeros were ranked, or
 *     {@value #NONE}
 */
public record WilcoxonSignedRank(
        double wPlus, double wMinus, int nonZero, @Nullable Double p, String method) {

    /** Counted out in full. */
    public static final String EXACT = "exact";

    /** Normal curve with the variance corrected for ties, and for continuity. */
    public static final String NORMAL = "normal-tie-corrected";

    /** Rank sums only: too few pairs to test. */
    public static final String NONE = "none";

    /** What the name of a method ends with when pairs that did not move were ranked. */
    public static final String PRATT = "-pratt";

    /** Tests the differences, after minus before. If none of them moved, chance explains it all and p is 1. */
    public static WilcoxonSignedRank of(int... differences) {
        return of(Zeros.DROPPED, differences);
    }

    /** The same with the zeros treated in this way. */
    public static WilcoxonSignedRank of(Zeros zeros, int... differences) {
        MidRanks ranks = MidRanks.of(zeros, differences);
        return ranks.ranked() <= SignedRankDistribution.EXACT_UP_TO ? exact(ranks, zeros) : normal(ranks, zeros);
    }

    /** The rank sums without a test. */
    public static WilcoxonSignedRank untested(Zeros zeros, int... differences) {
        return result(MidRanks.of(zeros, differences), null, NONE);
    }

    /** The approximation, whatever the number of pairs; used for many pairs, and by the test that compares the two. */
    static WilcoxonSignedRank normal(Zeros zeros, int... differences) {
        return normal(MidRanks.of(zeros, differences), zeros);
    }

    private static WilcoxonSignedRank exact(MidRanks ranks, Zeros zeros) {
        return result(ranks, Math.min(1, 2 * ranks.probabilityOfSmallerSum()), named(EXACT, zeros));
    }

    private static WilcoxonSignedRank normal(MidRanks ranks, Zeros zeros) {
        if (ranks.size() == 0) {
            return result(ranks, 1.0, named(NORMAL, zeros));
        }
        double distance = Math.max(0, Math.abs(ranks.plus() - ranks.minus()) / 2 - 0.5);
        return result(ranks, NormalCurve.twoSided(distance / Math.sqrt(ranks.variance())), named(NORMAL, zeros));
    }

    private static String named(String method, Zeros zeros) {
        return zeros == Zeros.PRATT ? method + PRATT : method;
    }

    private static WilcoxonSignedRank result(MidRanks ranks, @Nullable Double p, String method) {
        return new WilcoxonSignedRank(ranks.plus(), ranks.minus(), ranks.size(), p, method);
    }

    /**
     * The matched-pairs rank-biserial correlation: the share of the rank sum that speaks for "up" minus the share that
     * speaks for "down", from -1 to 1. It is 0 when nobody moved.
     */
    public double rankBiserial() {
        return nonZero == 0 ? 0 : (wPlus - wMinus) / (wPlus + wMinus);
    }
}
