package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The ranks of the distances that pairs moved, whatever the direction: equal distances share the middle of their ranks.
 * A middle may be a half, so every rank is kept doubled and whole.
 */
final class MidRanks {

    private final int[] doubled;
    private final long doubledPlus;
    private final long doubledMinus;
    private final int zeros;

    private MidRanks(int[] doubled, long doubledPlus, long doubledMinus, int zeros) {
        this.doubled = doubled;
        this.doubledPlus = doubledPlus;
        this.doubledMinus = doubledMinus;
        this.zeros = zeros;
    }

    /** Ranks the differences that are not zero, above the zeros where those are ranked too. */
    static MidRanks of(Zeros treatment, int... differences) {
        int zeros = treatment == Zeros.PRATT
                ? (int) IntStream.of(differences)
                        .filter(difference -> difference == 0)
                        .count()
                : 0;
        SortedMap<Integer, Moved> byDistance = byDistance(differences);
        int[] doubled =
                new int[byDistance.values().stream().mapToInt(Moved::size).sum()];
        int before = zeros;
        long plus = 0;
        long minus = 0;
        for (Moved moved : byDistance.values()) {
            int tied = moved.size();
            int doubledMiddle = 2 * before + tied + 1;
            Arrays.fill(doubled, before - zeros, before - zeros + tied, doubledMiddle);
            plus += (long) moved.up() * doubledMiddle;
            minus += (long) moved.down() * doubledMiddle;
            before += tied;
        }
        return new MidRanks(doubled, plus, minus, zeros);
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

    /** How many were ranked, zeros included where they are. */
    int ranked() {
        return doubled.length + zeros;
    }

    /** The variance of the sum of one direction: a quarter of the sum of the squared ranks, with or without ties. */
    double variance() {
        return IntStream.of(doubled).mapToLong(rank -> (long) rank * rank).sum() / 16.0;
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
