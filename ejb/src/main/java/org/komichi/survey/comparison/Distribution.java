package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's answers to one item at one moment, paired or not.
 *
 * @param n how many answered
 * @param median null when nobody answered, as are mean and quartiles
 * @param mean the arithmetic mean
 * @param q1 the lower quartile, between the neighbouring answers by linear interpolation (R's type 7)
 * @param q3 the upper quartile, likewise
 * @param counts how many gave each answer, from the lowest of the scale to the highest
 * @param topTwo how many gave one of the two highest answers; null unless the scale runs from 1 to 5
 * @param bottomTwo how many gave one of the two lowest answers; null likewise
 */
public record Distribution(
        int n,
        @Nullable Double median,
        @Nullable Double mean,
        @Nullable Double q1,
        @Nullable Double q3,
        List<Integer> counts,
        @Nullable Integer topTwo,
        @Nullable Integer bottomTwo) {

    /** Describes the answers on their scale. */
    public static Distribution of(Scale scale, Collection<Integer> answers) {
        int[] sorted = answers.stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] counts = new int[scale.size()];
        for (int answer : sorted) {
            counts[answer - scale.low()]++;
        }
        boolean answered = sorted.length > 0;
        boolean five = scale.countsTopTwo();
        return new Distribution(
                sorted.length,
                answered ? quantile(sorted, 0.5) : null,
                answered ? (double) Arrays.stream(sorted).asLongStream().sum() / sorted.length : null,
                answered ? quantile(sorted, 0.25) : null,
                answered ? quantile(sorted, 0.75) : null,
                IntStream.of(counts).boxed().toList(),
                five ? counts[counts.length - 1] + counts[counts.length - 2] : null,
                five ? counts[0] + counts[1] : null);
    }

    /** The value below which this share of the ascending numbers lies (R's type 7). */
    static double quantile(int[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
