package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Two groups of people ranked together: equal answers share the middle of their ranks, kept doubled and whole. */
final class RankedGroups {

    private final int[] doubled;
    private final int sizeOfSecond;
    private final long doubledSumOfSecond;
    private final double tieTerm;

    private RankedGroups(int[] doubled, int sizeOfSecond, long doubledSumOfSecond, double tieTerm) {
        this.doubled = doubled;
        this.sizeOfSecond = sizeOfSecond;
        this.doubledSumOfSecond = doubledSumOfSecond;
        this.tieTerm = tieTerm;
    }

    static RankedGroups of(int[] first, int[] second) {
        SortedMap<Integer, int[]> byAnswer = new TreeMap<>();
        for (int answer : first) {
            byAnswer.computeIfAbsent(answer, value -> new int[2])[0]++;
        }
        for (int answer : second) {
            byAnswer.computeIfAbsent(answer, value -> new int[2])[1]++;
        }
        int[] doubled = new int[first.length + second.length];
        int before = 0;
        long sum = 0;
        double ties = 0;
        for (int[] people : byAnswer.values()) {
            int tied = people[0] + people[1];
            int doubledMiddle = 2 * before + tied + 1;
            Arrays.fill(doubled, before, before + tied, doubledMiddle);
            sum += (long) people[1] * doubledMiddle;
            ties += (double) tied * tied * tied - tied;
            before += tied;
        }
        return new RankedGroups(doubled, second.length, sum, ties);
    }

    /** Twice the rank sum of the second group. */
    long doubledSumOfSecond() {
        return doubledSumOfSecond;
    }

    /**
     * The share of all ways to deal the ranks to groups of these sizes that lies at least as far from the middle. With
     * ties the distribution is not symmetric; so both tails are counted rather than one doubled.
     */
    double exactP() {
        int people = doubled.length;
        // The smaller group says the same as the larger one and is counted faster.
        boolean second = sizeOfSecond <= people - sizeOfSecond;
        int size = second ? sizeOfSecond : people - sizeOfSecond;
        long all = (long) people * (people + 1);
        long observed = second ? doubledSumOfSecond : all - doubledSumOfSecond;
        long middle = (long) size * (people + 1);
        double[] ways = ways(size);
        double asFar = 0;
        double total = 0;
        for (int sum = 0; sum < ways.length; sum++) {
            total += ways[sum];
            asFar += Math.abs(sum - middle) >= Math.abs(observed - middle) ? ways[sum] : 0;
        }
        return Math.min(1, asFar / total);
    }

    /** In how many ways so many of the ranks add up to each doubled sum, taking one rank after the other into account. */
    private double[] ways(int size) {
        int highest = Arrays.stream(doubled).skip(doubled.length - size).sum();
        double[][] ways = new double[size + 1][highest + 1];
        ways[0][0] = 1;
        int reached = 0;
        for (int i = 0; i < doubled.length; i++) {
            int rank = doubled[i];
            reached = Math.min(highest, reached + rank);
            for (int taken = Math.min(size, i + 1); taken >= 1; taken--) {
                double[] to = ways[taken];
                double[] from = ways[taken - 1];
                for (int sum = reached; sum >= rank; sum--) {
                    to[sum] += from[sum - rank];
                }
            }
        }
        return ways[size];
    }

    /** From the normal curve with the variance corrected for ties, and for continuity. */
    double normalP() {
        double n = doubled.length;
        double n2 = sizeOfSecond;
        double n1 = n - n2;
        double variance = n1 * n2 / 12 * (n + 1 - tieTerm / (n * (n - 1)));
        if (variance <= 0) {
            return 1;
        }
        double distance = Math.max(0, Math.abs(doubledSumOfSecond / 2.0 - n2 * (n + 1) / 2) - 0.5);
        return NormalCurve.twoSided(distance / Math.sqrt(variance));
    }
}
