package org.komichi.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What first tries say about one question.
 *
 * @param item its code
 * @param n how many answered it in a first try
 * @param difficulty share of right answers, 0 (nobody) to 1 (everybody); null under five
 * @param discrimination point-biserial correlation with the rest of the quiz; null under five, and when everybody or nobody
 *     was right or the rest does not differ
 */
public record ItemStatistic(String item, int n, Double difficulty, Double discrimination) {
    /** Fewer people than this would be recognised, and say nothing. */
    public static final int FEWEST = 5;

    /** Statistics for every question that the tries hold, by code. */
    static List<ItemStatistic> of(List<AttemptSheet> firstTries) {
        Set<String> items = new LinkedHashSet<>();
        firstTries.forEach(attempt -> items.addAll(attempt.order()));
        return items.stream().sorted().map(item -> of(item, firstTries)).toList();
    }

    private static ItemStatistic of(String item, List<AttemptSheet> firstTries) {
        List<double[]> pairs = new ArrayList<>();
        for (AttemptSheet attempt : firstTries) {
            if (!attempt.submitted() || !attempt.order().contains(item)) {
                continue;
            }
            int others = attempt.order().size() - 1;
            long othersRight = attempt.order().stream()
                    .filter(other -> !other.equals(item) && !attempt.wrong().contains(other))
                    .count();
            // A share, so that tries at versions of different length can stand side by side.
            pairs.add(new double[] {
                attempt.wrong().contains(item) ? 0 : 1, others == 0 ? 0 : (double) othersRight / others
            });
        }
        int n = pairs.size();
        if (n < FEWEST) {
            return new ItemStatistic(item, n, null, null);
        }
        return new ItemStatistic(item, n, mean(pairs, 0), correlation(pairs));
    }

    private static double mean(List<double[]> pairs, int side) {
        return pairs.stream().mapToDouble(pair -> pair[side]).average().orElseThrow();
    }

    private static Double correlation(List<double[]> pairs) {
        double x = mean(pairs, 0);
        double y = mean(pairs, 1);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] pair : pairs) {
            xy += (pair[0] - x) * (pair[1] - y);
            xx += (pair[0] - x) * (pair[0] - x);
            yy += (pair[1] - y) * (pair[1] - y);
        }
        // Rounding leaves a crumb of variance where there is none.
        return xx < 1e-12 || yy < 1e-12 ? null : Math.clamp(xy / Math.sqrt(xx * yy), -1.0, 1.0);
    }
}
