package org.komichi.survey.comparison;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The permutation test of the mean change, two-sided: if nothing but chance decided which of the two answers of a person
 * came first, how often would the mean change be at least as far from zero as it was? Unlike the signed-rank test it takes
 * the distances as they are, not their ranks.
 *
 * @param meanDifference after minus before, in points
 * @param p above 0, at most 1
 * @param method {@value #EXACT} or {@value #MONTE_CARLO}
 */
public record PermutationTest(double meanDifference, double p, String method) {

    /** Counted out over all signs. */
    public static final String EXACT = "permutation-exact";

    /** Estimated from {@value #RESAMPLES} draws of signs, always the same ones: a report read again shows the same p. */
    public static final String MONTE_CARLO = "permutation-monte-carlo";

    /** How many draws; with the observed data they make 10,000. */
    public static final int RESAMPLES = 9_999;

    private static final long SEED = 5_10;

    /** Tests the differences, after minus before. If none of them moved, chance explains it all and p is 1. */
    static PermutationTest of(int... differences) {
        int[] distances = IntStream.of(differences)
                .filter(difference -> difference != 0)
                .map(Math::absExact)
                .sorted()
                .toArray();
        boolean exact = distances.length <= SignedRankDistribution.EXACT_UP_TO;
        return new PermutationTest(
                IntStream.of(differences).average().orElse(0),
                exact ? exact(distances, differences) : drawn(distances, differences),
                exact ? EXACT : MONTE_CARLO);
    }

    /** The approximation, whatever the number of pairs; used for many pairs, and by the test that compares the two. */
    static double drawn(int... differences) {
        return drawn(IntStream.of(differences).map(Math::absExact).toArray(), differences);
    }

    // A sum of distances that each count or do not count, by a fair coin: the very distribution of the signed ranks.
    private static double exact(int[] distances, int... differences) {
        int plus =
                IntStream.of(differences).filter(difference -> difference > 0).sum();
        int smaller = Math.min(plus, IntStream.of(distances).sum() - plus);
        return Math.min(1, 2 * SignedRankDistribution.atMost(distances, smaller));
    }

    private static double drawn(int[] distances, int... differences) {
        Map<Integer, Integer> people = new TreeMap<>();
        IntStream.of(distances).forEach(distance -> people.merge(distance, 1, Integer::sum));
        long all = IntStream.of(distances).asLongStream().sum();
        long observed = Math.abs(IntStream.of(differences).asLongStream().sum());
        SplittableRandom random = new SplittableRandom(SEED);
        int asFar = 1; // the data themselves are one of the draws: p is never zero
        for (int i = 0; i < RESAMPLES; i++) {
            long up = 0;
            for (Map.Entry<Integer, Integer> group : people.entrySet()) {
                up += (long) group.getKey() * heads(group.getValue(), random);
            }
            asFar += Math.abs(2 * up - all) >= observed ? 1 : 0;
        }
        return (double) asFar / (RESAMPLES + 1);
    }

    /** How many of so many fair coins show heads: one bit a coin. */
    private static int heads(int coins, SplittableRandom random) {
        int heads = 0;
        int left = coins;
        for (; left >= Long.SIZE; left -= Long.SIZE) {
            heads += Long.bitCount(random.nextLong());
        }
        return left == 0 ? heads : heads + Long.bitCount(random.nextLong() >>> (Long.SIZE - left));
    }
}
