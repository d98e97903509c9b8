package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the answers moved, in points of the scale: the median of the Walsh averages (the mean of every two of the n
 * differences, each with itself included; differences of zero stay in), and the interval from the k-th smallest to the
 * k-th largest of them.
 *
 * @param estimate the median
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param level the level that was asked for, 0.95
 * @param coverage the level that n pairs without ties really give; with ties it is a little higher
 */
public record HodgesLehmann(double estimate, double low, double high, double level, double coverage) {

    private static final double LEVEL = 0.95;

    /** Estimates from all paired differences, after minus before. */
    public static HodgesLehmann of(int... differences) {
        if (differences.length == 0) {
            throw new IllegalArgumentException("no differences, no estimate");
        }
        SortedMap<Integer, Long> sums = sumsOfTwo(differences);
        long walsh = differences.length * (differences.length + 1L) / 2;
        SignedRankDistribution.Cut cut = SignedRankDistribution.cut(differences.length);
        return new HodgesLehmann(
                (nth(sums, (walsh + 1) / 2) + nth(sums, walsh / 2 + 1)) / 4.0,
                nth(sums, cut.k()) / 2.0,
                nth(sums, walsh + 1 - cut.k()) / 2.0,
                LEVEL,
                cut.coverage());
    }

    /**
     * How often each doubled Walsh average occurs. Answers are whole numbers on a short scale, so there are few
     * different ones: counting them takes no time, where listing n²/2 averages would.
     */
    private static SortedMap<Integer, Long> sumsOfTwo(int[] differences) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int difference : differences) {
            counts.merge(difference, 1L, Long::sum);
        }
        List<Map.Entry<Integer, Long>> values = new ArrayList<>(counts.entrySet());
        SortedMap<Integer, Long> sums = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i).getKey();
            long count = values.get(i).getValue();
            sums.merge(2 * value, count * (count + 1) / 2, Long::sum);
            for (Map.Entry<Integer, Long> other : values.subList(i + 1, values.size())) {
                sums.merge(value + other.getKey(), count * other.getValue(), Long::sum);
            }
        }
        return sums;
    }

    private static int nth(SortedMap<Integer, Long> counts, long position) {
        long passed = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= position) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("only " + passed + " values, asked for number " + position);
    }
}
