package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
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
public record WilcoxonSignedRank(double wPlus, double wMinus, int nonZero, @Nullable Double p, String method) {

    /** Counted out in full. */
    public static final String EXACT = "exact";

    /** Normal curve with the variance corrected for ties, and for continuity. */
    public static final String NORMAL = "normal-tie-corrected";

    /** Rank sums only: too few pairs to test. */
    public static final String NONE = "none";

    /** Tests the differences, after minus before. If none of them moved, chance explains it all and p is 1. */
    public static WilcoxonSignedRank of(int... differences) {
        Ranking ranking = Ranking.of(differences);
        return ranking.size() <= SignedRankDistribution.EXACT_UP_TO ? exact(ranking) : normal(ranking);
    }

    /** The rank sums without a test. */
    public static WilcoxonSignedRank untested(int... differences) {
        return result(Ranking.of(differences), null, NONE);
    }

    /** The approximation, whatever the number of pairs; used for many pairs, and by the test that compares the two. */
    static WilcoxonSignedRank normal(int... differences) {
        return normal(Ranking.of(differences));
    }

    private static WilcoxonSignedRank exact(Ranking ranking) {
        double tail = SignedRankDistribution.atMost(ranking.doubledRanks(), (int) ranking.smallerDoubledSum());
        return result(ranking, Math.min(1, 2 * tail), EXACT);
    }

    private static WilcoxonSignedRank normal(Ranking ranking) {
        double n = ranking.size();
        double mean = n * (n + 1) / 4;
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ranking.tieTerm() / 48;
        double distance = Math.max(0, mean - ranking.smallerDoubledSum() / 2.0 - 0.5);
        return result(ranking, n == 0 ? 1 : 2 * NormalCurve.above(distance / Math.sqrt(variance)), NORMAL);
    }

    private static WilcoxonSignedRank result(Ranking ranking, @Nullable Double p, String method) {
        return new WilcoxonSignedRank(ranking.doubledPlus() / 2.0, ranking.doubledMinus() / 2.0, ranking.size(), p, method);
    }

    /**
     * The matched-pairs rank-biserial correlation: the share of the rank sum that speaks for "up" minus the share that
     * speaks for "down", from -1 to 1. It is 0 when nobody moved.
     */
    public double rankBiserial() {
        return nonZero == 0 ? 0 : (wPlus - wMinus) / (wPlus + wMinus);
    }

    /** How many pairs moved by one distance, in each direction. */
    private record Moved(long up, long down) {

        static final Moved NOBODY = new Moved(0, 0);

        Moved with(int difference) {
            return difference > 0 ? new Moved(up + 1, down) : new Moved(up, down + 1);
        }

        long size() {
            return up + down;
        }
    }

    /** Mid-ranks are halves, so everything is kept doubled and whole. */
    private record Ranking(int[] doubledRanks, long doubledPlus, long doubledMinus, double tieTerm) {

        static Ranking of(int... differences) {
            SortedMap<Integer, Moved> byDistance = new TreeMap<>();
            for (int difference : differences) {
                if (difference != 0) {
                    byDistance.merge(
                            Math.absExact(difference),
                            Moved.NOBODY.with(difference),
                            (known, ignored) -> known.with(difference));
                }
            }
            int n = (int) byDistance.values().stream().mapToLong(Moved::size).sum();
            int[] ranks = new int[n];
            int before = 0;
            long plus = 0;
            long minus = 0;
            double ties = 0;
            for (Moved moved : byDistance.values()) {
                int tied = (int) moved.size();
                int doubledMidRank = 2 * before + tied + 1;
                Arrays.fill(ranks, before, before + tied, doubledMidRank);
                plus += moved.up() * doubledMidRank;
                minus += moved.down() * doubledMidRank;
                ties += (double) tied * tied * tied - tied;
                before += tied;
            }
            return new Ranking(ranks, plus, minus, ties);
        }

        int size() {
            return doubledRanks.length;
        }

        long smallerDoubledSum() {
            return Math.min(doubledPlus, doubledMinus);
        }
    }
}
