package org.komichi.survey.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Wilcoxon's signed-rank test for pairs, two-sided. Pairs that did not move are dropped; equal distances share their
 * mid-rank. p is the probability that chance alone puts the rank sum at least as far from its middle as it was
 * observed, counted out over all signs that these very differences could have had.
 *
 * @param wPlus the rank sum of the pairs that moved up
 * @param wMinus the rank sum of the pairs that moved down
 * @param nonZero how many pairs moved
 * @param p null when no test was made
 * @param method {@value #EXACT}, {@value #NORMAL} or {@value #NONE}
 */
public record WilcoxonSignedRank(
        double wPlus, double wMinus, int nonZero, @Nullable Double p, String method) {

    /** Counted out in full. */
    public static final String EXACT = "exact";

    /** Normal curve with the variance corrected for ties, and for continuity. */
    public static final String NORMAL = "normal-tie-corrected";

    /** Rank sums only: too few pairs to test. */
    public static final String NONE = "none";

    /** Tests the differences, after minus before. If none of them moved, chance explains it all and p is 1. */
    public static WilcoxonSignedRank of(int... differences) {
        MidRanks ranks = MidRanks.of(differences);
        return ranks.size() <= SignedRankDistribution.EXACT_UP_TO ? exact(ranks) : normal(ranks);
    }

    /** The rank sums without a test. */
    public static WilcoxonSignedRank untested(int... differences) {
        return result(MidRanks.of(differences), null, NONE);
    }

    /** The approximation, whatever the number of pairs; used for many pairs, and by the test that compares the two. */
    static WilcoxonSignedRank normal(int... differences) {
        return normal(MidRanks.of(differences));
    }

    private static WilcoxonSignedRank exact(MidRanks ranks) {
        return result(ranks, Math.min(1, 2 * ranks.probabilityOfSmallerSum()), EXACT);
    }

    private static WilcoxonSignedRank normal(MidRanks ranks) {
        double n = ranks.size();
        if (n == 0) {
            return result(ranks, 1.0, NORMAL);
        }
        double mean = n * (n + 1) / 4;
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.tieTerm() / 48;
        double distance = Math.max(0, mean - Math.min(ranks.plus(), ranks.minus()) - 0.5);
        return result(ranks, 2 * NormalCurve.above(distance / Math.sqrt(variance)), NORMAL);
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
