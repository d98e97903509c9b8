package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum scores of people at one moment.
 *
 * @param n how many people
 * @param mean null of nobody, as are median and quartiles
 * @param sd the standard deviation of a sample (over n − 1); null below two people
 * @param median between the neighbouring scores when n is even
 * @param q1 the lower quartile (R's type 7)
 * @param q3 the upper quartile, likewise
 * @param alpha Cronbach's alpha, how far the items say the same; for right and wrong it is Kuder and Richardson's formula
 *     20. Below 0 when items contradict each other. Null below two items or two people, and when all have the same score
 */
public record Scores(
        int n,
        @Nullable Double mean,
        @Nullable Double sd,
        @Nullable Double median,
        @Nullable Double q1,
        @Nullable Double q3,
        @Nullable Double alpha) {

    /** Describes sheets, one row of answers for each person, all of the same items. */
    static Scores of(List<int[]> sheets) {
        int[] sums = sheets.stream()
                .mapToInt(sheet -> Arrays.stream(sheet).sum())
                .sorted()
                .toArray();
        if (sums.length == 0) {
            return new Scores(0, null, null, null, null, null, null);
        }
        double variance = variance(sums);
        return new Scores(
                sums.length,
                Arrays.stream(sums).average().orElseThrow(),
                sums.length < 2 ? null : Math.sqrt(variance),
                Distribution.quantile(sums, 0.5),
                Distribution.quantile(sums, 0.25),
                Distribution.quantile(sums, 0.75),
                sums.length < 2 ? null : alpha(sheets, variance));
    }

    private static @Nullable Double alpha(List<int[]> sheets, double varianceOfSums) {
        int items = sheets.getFirst().length;
        if (items < 2 || varianceOfSums == 0) {
            return null;
        }
        double ofItems = 0;
        for (int item = 0; item < items; item++) {
            int column = item;
            ofItems += variance(sheets.stream().mapToInt(sheet -> sheet[column]).toArray());
        }
        return items / (items - 1.0) * (1 - ofItems / varianceOfSums);
    }

    /** Of a sample; from whole sums, so that equal numbers have exactly none. */
    private static double variance(int[] values) {
        long n = values.length;
        long sum = Arrays.stream(values).asLongStream().sum();
        long squares =
                Arrays.stream(values).asLongStream().map(value -> value * value).sum();
        return n < 2 ? 0 : (double) (n * squares - sum * sum) / (n * (n - 1));
    }
}
