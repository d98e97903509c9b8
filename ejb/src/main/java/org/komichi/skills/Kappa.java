package org.komichi.skills;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far judges agree beyond what chance alone would bring: 1 when they always do, 0 when as often as by chance, less when even
 * more seldom. Undefined when chance alone would already make them agree always, because everybody said the same of everything.
 */
final class Kappa {
    // Sums of shares of whole numbers: closer to 1 than this is 1.
    private static final double CERTAIN = 1 - 1e-12;

    private Kappa() {}

    /**
     * Two judges, by the formula of Cohen J., A coefficient of agreement for nominal scales, Educational and Psychological
     * Measurement 1960;20:37-46: (observed - expected) / (1 - expected), where the agreement expected by chance comes from how
     * often each judge used each category.
     *
     * @param table how often the first judge said the category of the row and the second that of the column; square
     * @return empty when nothing was judged, or both used one and the same category only
     * @throws IllegalArgumentException when the table is not square
     */
    static OptionalDouble cohen(int[][] table) {
        int categories = table.length;
        double total = 0;
        double observed = 0;
        double[] first = new double[categories];
        double[] second = new double[categories];
        for (int row = 0; row < categories; row++) {
            if (table[row].length != categories) {
                throw new IllegalArgumentException("rows and columns are the same categories");
            }
            for (int column = 0; column < categories; column++) {
                int count = table[row][column];
                total += count;
                first[row] += count;
                second[column] += count;
            }
            observed += table[row][row];
        }
        double all = total;
        double expected = IntStream.range(0, categories)
                .mapToDouble(category -> first[category] / all * second[category] / all)
                .sum();
        return beyondChance(observed / all, expected);
    }

    /**
     * Any number of judges, who need not be the same for every subject, by the formula of Fleiss J. L., Measuring nominal scale
     * agreement among many raters, Psychological Bulletin 1971;76:378-382: the mean share of pairs of judges who agree, against
     * the sum of the squared shares of the categories.
     *
     * @param counts for each subject how many judges said each category; every subject has the same number of judges, 2 or more
     * @return empty when nothing was judged, or only one category was ever used
     * @throws IllegalArgumentException when subjects differ in the number of judges or categories, or had fewer than 2 judges
     */
    static OptionalDouble fleiss(List<int[]> counts) {
        if (counts.isEmpty()) {
            return OptionalDouble.empty();
        }
        int judges = IntStream.of(counts.getFirst()).sum();
        double[] used = new double[counts.getFirst().length];
        for (int[] subject : counts) {
            if (subject.length != used.length || IntStream.of(subject).sum() != judges) {
                throw new IllegalArgumentException("every subject has as many judges and categories as the first");
            }
            for (int category = 0; category < subject.length; category++) {
                used[category] += subject[category];
            }
        }
        double all = (double) counts.size() * judges;
        double expected = 0;
        for (double times : used) {
            expected += times / all * (times / all);
        }
        return beyondChance(agreeingPairs(counts), expected);
    }

    /**
     * The share of pairs of judges who said the same, as a mean over the subjects, 0 to 1. For two judges it is the plain share
     * of subjects on which they agree.
     *
     * @param counts for each subject how many judges said each category; at least one subject, each with 2 judges or more
     * @throws IllegalArgumentException when a subject had fewer than 2 judges
     */
    static double agreeingPairs(List<int[]> counts) {
        return counts.stream().mapToDouble(Kappa::agreeingPairs).average().orElseThrow();
    }

    private static double agreeingPairs(int[] subject) {
        int judges = IntStream.of(subject).sum();
        if (judges < 2) {
            throw new IllegalArgumentException("one judge alone agrees with nobody");
        }
        double agreeing =
                IntStream.of(subject).mapToDouble(said -> said * (said - 1.0)).sum();
        return agreeing / (judges * (judges - 1.0));
    }

    private static OptionalDouble beyondChance(double observed, double expected) {
        return Double.isNaN(expected) || expected >= CERTAIN
                ? OptionalDouble.empty()
                : OptionalDouble.of((observed - expected) / (1 - expected));
    }
}
