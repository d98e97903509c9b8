package org.komichi.survey.comparison;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The distribution of a sum of ranks when each rank counts or does not count with probability one half: what the
 * signed-rank statistic does if nothing but chance moves the answers.
 */
final class SignedRankDistribution {

    /**
     * Up to this many ranks the distribution is counted out, above it is approximated by the normal curve. Counting
     * costs about n³/4 additions; with 500 the largest upload stays near a second (decision 0010).
     */
    static final int EXACT_UP_TO = 500;

    private static final double TAIL = 0.025;
    private static final double NORMAL_QUANTILE_OF_TAIL = -1.959963984540054;

    // It depends on the number of pairs alone, and every item of a questionnaire has about as many.
    private static final Map<Integer, Cut> CUTS = new ConcurrentHashMap<>();

    private SignedRankDistribution() {}

    /**
     * The rank from either end at which a 95 % interval stops.
     *
     * @param k the 2.5 % quantile of the distribution, at least 1
     * @param coverage the probability that the interval really holds, without ties
     */
    record Cut(int k, double coverage) {}

    /**
     * The probability that the sum is at most {@code upTo}.
     *
     * <p>Adding one rank halves every probability and lets half of it move up by the rank. While no more than 53 ranks
     * take part every intermediate value is a whole number over a power of two that a double holds exactly.
     *
     * @param ranks whole numbers, ascending (mid-ranks come doubled)
     */
    static double atMost(int[] ranks, int upTo) {
        double sum = 0;
        for (double probability : probabilities(ranks, upTo)) {
            sum += probability;
        }
        return sum;
    }

    /** Where the 95 % interval of the ordered Walsh averages of n differences begins and ends. */
    static Cut cut(int n) {
        return n <= EXACT_UP_TO ? CUTS.computeIfAbsent(n, SignedRankDistribution::exactCut) : normalCut(n);
    }

    static Cut exactCut(int n) {
        int[] ranks = new int[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = i + 1;
        }
        double[] probabilities = probabilities(ranks, n * (n + 1) / 4);
        double below = 0;
        int k = 0;
        while (below + probabilities[k] < TAIL) {
            below += probabilities[k];
            k++;
        }
        // With k raised from 0 to 1 nothing lies below the cut but the sum 0 itself.
        return k == 0 ? new Cut(1, 1 - 2 * probabilities[0]) : new Cut(k, 1 - 2 * below);
    }

    static Cut normalCut(int n) {
        double mean = n * (n + 1.0) / 4;
        double deviation = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24);
        int k = Math.max(1, (int) Math.ceil(mean + NORMAL_QUANTILE_OF_TAIL * deviation - 0.5));
        return new Cut(k, 1 - 2 * NormalCurve.above((mean - k + 0.5) / deviation));
    }

    private static double[] probabilities(int[] ranks, int upTo) {
        double[] probability = new double[upTo + 1];
        probability[0] = 1;
        int reached = 0;
        for (int rank : ranks) {
            reached = (int) Math.min(upTo, (long) reached + rank);
            for (int sum = reached; sum >= rank; sum--) {
                probability[sum] = (probability[sum] + probability[sum - rank]) / 2;
            }
            for (int sum = Math.min(rank - 1, reached); sum >= 0; sum--) {
                probability[sum] /= 2;
            }
        }
        return probability;
    }
}
