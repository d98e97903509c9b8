package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Two groups of different people, by the Mann–Whitney test (Wilcoxon's rank-sum test), two-sided, with mid-ranks for
 * ties. p is the probability that chance alone, dealing the same answers to groups of the same sizes, puts the rank sum
 * at least as far from its middle as it was observed. When all answers are equal p is 1.
 *
 * @param firstN people in the first group
 * @param secondN people in the second group
 * @param firstMedian their median answer
 * @param secondMedian likewise
 * @param u in how many of all pairs of one from each group the second group's answer is higher; equal answers count half
 * @param p above 0, at most 1
 * @param method {@value WilcoxonSignedRank#EXACT} or {@value WilcoxonSignedRank#NORMAL}
 * @param cliffsDelta the share of those pairs in which the second group is higher minus the share in which it is lower,
 *     from -1 to 1
 */
public record MannWhitney(
        int firstN,
        int secondN,
        double firstMedian,
        double secondMedian,
        double u,
        double p,
        String method,
        double cliffsDelta) {

    /** A group of fewer people is not described: one could guess whose answers they are. */
    public static final int FEWEST = 5;

    /** Up to so many people in both groups together every way of dealing is counted. */
    static final int EXACT_UP_TO = 100;

    /** Compares the groups; null when one of them has fewer than {@value #FEWEST} people. */
    static @Nullable MannWhitney ofEnough(Collection<Integer> first, Collection<Integer> second) {
        return first.size() < FEWEST || second.size() < FEWEST ? null : of(ints(first), ints(second));
    }

    /** Compares two groups, none of them empty. */
    static MannWhitney of(int[] first, int[] second) {
        return of(first, second, first.length + second.length <= EXACT_UP_TO);
    }

    /** The approximation, whatever the size; used for many people, and by the test that compares the two. */
    static MannWhitney normal(int[] first, int[] second) {
        return of(first, second, false);
    }

    private static MannWhitney of(int[] first, int[] second, boolean exact) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException("a group without people has nothing to compare");
        }
        RankedGroups ranks = RankedGroups.of(first, second);
        long n1 = first.length;
        long n2 = second.length;
        double u = (ranks.doubledSumOfSecond() - n2 * (n2 + 1)) / 2.0;
        return new MannWhitney(
                first.length,
                second.length,
                median(first),
                median(second),
                u,
                exact ? ranks.exactP() : ranks.normalP(),
                exact ? WilcoxonSignedRank.EXACT : WilcoxonSignedRank.NORMAL,
                2 * u / (n1 * n2) - 1);
    }

    private static double median(int[] values) {
        return Distribution.quantile(Arrays.stream(values).sorted().toArray(), 0.5);
    }

    private static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
