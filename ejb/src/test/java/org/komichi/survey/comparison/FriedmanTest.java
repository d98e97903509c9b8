package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FriedmanTest {

    @Test
    void p_is_what_shuffling_each_persons_answers_in_every_way_gives() {
        Random random = ComparisonExamples.random("Friedman against brute force");
        for (int round = 0; round < 260; round++) {
            int moments = random.nextInt(5) == 0 ? 4 : 3;
            List<int[]> people = people(random, 1 + random.nextInt(moments == 3 ? 5 : 3), moments);
            Friedman test = Friedman.of(people);
            assertEquals(byBruteForce(people), test.p(), 1e-12, told(people));
            assertEquals("exact", test.method());
        }
    }

    @Test
    void neither_the_order_of_people_nor_the_names_of_moments_matter() {
        Random random = ComparisonExamples.random("Friedman reordered");
        for (int round = 0; round < 200; round++) {
            int moments = 3 + random.nextInt(3);
            List<int[]> people = people(random, 6 + random.nextInt(40), moments);
            Friedman test = Friedman.of(people);
            List<int[]> reordered = new ArrayList<>(people);
            Collections.shuffle(reordered, random);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, moments).boxed().toList());
            Collections.shuffle(order, random);
            Friedman same = Friedman.of(reordered.stream()
                    .map(person -> order.stream().mapToInt(at -> person[at]).toArray())
                    .toList());
            assertEquals(test.method(), same.method());
            assertEquals(test.p(), same.p(), 1e-12, told(people));
            assertEquals(test.chiSquare(), same.chiSquare(), 1e-9);
            assertTrue(test.p() > 0 && test.p() <= 1, told(people));
            assertTrue(test.kendallW() >= 0 && test.kendallW() <= 1 + 1e-12, told(people));
        }
    }

    /** Exact upper tails as printed for three moments without ties: people, Friedman's statistic, p. */
    @ParameterizedTest(name = "{0} people")
    @CsvSource({
        "3, 6, 0.028",
        "4, 6.5, 0.042",
        "4, 8, 0.0046",
        "5, 6.4, 0.039",
        "5, 8.4, 0.0085",
        "6, 7, 0.029",
        "6, 9, 0.0081"
    })
    void agrees_with_printed_tables(int people, double statistic, double p) {
        Random random = new Random(7);
        while (true) {
            List<int[]> untied = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                List<Integer> ranks = new ArrayList<>(List.of(1, 2, 3));
                Collections.shuffle(ranks, random);
                untied.add(ranks.stream().mapToInt(Integer::intValue).toArray());
            }
            Friedman test = Friedman.of(untied);
            if (Math.abs(test.chiSquare() - statistic) < 1e-9) {
                assertEquals(p, test.p(), 0.0005);
                return;
            }
        }
    }

    @Test
    void the_statistic_is_corrected_for_ties() {
        // R: friedman.test of Hollander and Wolfe's times to round first base, 22 players, three ways
        double[][] times = {
            {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40}, {5.90, 5.85, 5.70},
            {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35}, {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70},
            {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45}, {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40},
            {5.45, 5.55, 5.50}, {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
            {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}
        };
        List<int[]> players = Arrays.stream(times)
                .map(player -> Arrays.stream(player)
                        .mapToInt(time -> (int) Math.round(100 * time))
                        .toArray())
                .toList();
        Friedman test = Friedman.approximate(players);
        assertEquals(11.142857142857142, test.chiSquare(), 1e-9);
        assertEquals(0.003805040775, test.p(), 1e-9);
        assertEquals(11.142857142857142 / 44, test.kendallW(), 1e-12);
        assertEquals("chi-square-tie-corrected", test.method());
        assertEquals("exact", Friedman.of(players).method());
        assertEquals(test.p(), Friedman.of(players).p(), 0.002);
    }

    /** The upper tail of the chi-square distribution as R's pchisq gives it. */
    @ParameterizedTest
    @CsvSource({
        "3.841458820694124, 1, 0.05",
        "5.991464547107979, 2, 0.05",
        "7.814727903251179, 3, 0.05",
        "9.487729036781154, 4, 0.05",
        "11.07049769351635, 5, 0.05",
        "0, 3, 1",
        "40, 3, 1.0655095539e-8"
    })
    void the_chi_square_tail_is_right(double x, int degrees, double p) {
        assertEquals(p, ChiSquare.above(x, degrees), 1e-12);
    }

    @Test
    void ten_thousand_people_take_the_approximation_and_have_a_p_that_is_one() {
        List<int[]> all = Collections.nCopies(10_000, new int[] {1, 3, 5});
        Friedman test = Friedman.of(all);
        assertEquals("chi-square-tie-corrected", test.method());
        assertTrue(test.p() > 0);
        assertEquals(1, test.kendallW(), 1e-12);
    }

    @Test
    void a_run_of_forty_people_is_counted_out() {
        List<int[]> people = people(ComparisonExamples.random("forty people"), 40, 3);
        Friedman test = Friedman.of(people);
        assertEquals("exact", test.method());
        assertEquals(Friedman.approximate(people).p(), test.p(), 0.03);
    }

    @Test
    void nobody_moved_is_all_chance() {
        Friedman test = Friedman.of(Collections.nCopies(8, new int[] {4, 4, 4}));
        assertEquals(1, test.p());
        assertEquals(0, test.kendallW());
    }

    @Test
    void two_moments_are_another_tests_business() {
        assertThrows(IllegalArgumentException.class, () -> Friedman.of(List.of(new int[] {1, 2})));
        assertThrows(IllegalArgumentException.class, () -> Friedman.of(List.of()));
    }

    private static List<int[]> people(Random random, int people, int moments) {
        return IntStream.range(0, people)
                .mapToObj(person -> random.ints(moments, 1, 6).toArray())
                .toList();
    }

    private static double byBruteForce(List<int[]> people) {
        List<List<double[]>> ways = new ArrayList<>();
        double[] observed = new double[people.getFirst().length];
        for (int[] person : people) {
            double[] ranks = ranks(person);
            for (int i = 0; i < ranks.length; i++) {
                observed[i] += ranks[i];
            }
            List<double[]> orders = new ArrayList<>();
            permute(ranks, 0, orders);
            ways.add(orders);
        }
        int[] counts = new int[2];
        count(ways, 0, new double[observed.length], apart(observed), counts);
        return (double) counts[0] / counts[1];
    }

    private static void count(List<List<double[]>> ways, int person, double[] sums, double observed, int[] counts) {
        if (person == ways.size()) {
            counts[0] += apart(sums) >= observed - 1e-9 ? 1 : 0;
            counts[1]++;
            return;
        }
        for (double[] order : ways.get(person)) {
            double[] next = sums.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += order[i];
            }
            count(ways, person + 1, next, observed, counts);
        }
    }

    private static double apart(double[] sums) {
        double mean = Arrays.stream(sums).average().orElseThrow();
        return Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
    }

    private static double[] ranks(int[] person) {
        return Arrays.stream(person)
                .mapToDouble(own -> Arrays.stream(person)
                                .filter(other -> other < own)
                                .count()
                        + (Arrays.stream(person).filter(other -> other == own).count() + 1) / 2.0)
                .toArray();
    }

    private static void permute(double[] ranks, int at, List<double[]> orders) {
        if (at == ranks.length) {
            orders.add(ranks.clone());
            return;
        }
        for (int i = at; i < ranks.length; i++) {
            double[] swapped = ranks.clone();
            swapped[at] = ranks[i];
            swapped[i] = ranks[at];
            permute(swapped, at + 1, orders);
        }
    }

    private static String told(List<int[]> people) {
        return people.stream().map(Arrays::toString).toList().toString();
    }
}
