package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ranks of the distances that pairs moved, whatever the direction: equal distances share the middle of their ranks.
 * A middle may be a half, so every rank is kept doubled and whole.
 */
final class MidRanks {

    private final int[] doubled;
    private final long doubledPlus;
    private final long doubledMinus;
    private final double tieTerm;

    private MidRanks(int[] doubled, long doubledPlus, long doubledMinus, double tieTerm) {
        this.doubled = doubled;
        this.doubledPlus = doubledPlus;
        this.doubledMinus = doubledMinus;
        this.tieTerm = tieTerm;
    }

    /** Ranks the differences that are not zero. */
    static MidRanks of(int... differences) {
        SortedMap<Integer, Moved> byDistance = byDistance(differences);
        int[] doubled =
                new int[byDistance.values().stream().mapToInt(Moved::size).sum()];
        int before = 0;
        long plus = 0;
        long minus = 0;
        double ties = 0;
        for (Moved moved : byDistance.values()) {
            int tied = moved.size();
            int doubledMiddle = 2 * before + tied + 1;
            Arrays.fill(doubled, before, before + tied, doubledMiddle);
            plus += (long) moved.up() * doubledMiddle;
            minus += (long) moved.down() * doubledMiddle;
            ties += (double) tied * tied * tied - tied;
            before += tied;
        }
        return new MidRanks(doubled, plus, minus, ties);
    }

    private static SortedMap<Integer, Moved> byDistance(int... differences) {
        SortedMap<Integer, Moved> byDistance = new TreeMap<>();
        for (int difference : differences) {
            if (difference != 0) {
                Moved moved = difference > 0 ? new Moved(1, 0) : new Moved(0, 1);
                byDistance.merge(Math.absExact(difference), moved, Moved::and);
            }
        }
        return byDistance;
    }

    int size() {
        return doubled.length;
    }

    double plus() {
        return doubledPlus / 2.0;
    }

    double minus() {
        return doubledMinus / 2.0;
    }

    /** The sum of t³ - t over groups of t equal distances, by which ties narrow the distribution. */
    double tieTerm() {
        return tieTerm;
    }

    /** The probability that chance makes the sum of one direction as small as the smaller of the two is. */
    double probabilityOfSmallerSum() {
        return SignedRankDistribution.atMost(doubled, (int) Math.min(doubledPlus, doubledMinus));
    }

    /** How many pairs moved by one distance, in each direction. */
    private record Moved(int up, int down) {

        Moved and(Moved other) {
            return new Moved(up + other.up, down + other.down);
        }

        int size() {
            return up + down;
        }
    }
}
