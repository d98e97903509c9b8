package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {

    @Test
    void p_is_what_dealing_the_answers_in_every_way_gives() {
        Random random = ComparisonExamples.random("two groups against brute force");
        for (int round = 0; round < 250; round++) {
            int[] first = random.ints(1 + random.nextInt(6), 1, 6).toArray();
            int[] second = random.ints(1 + random.nextInt(6), 1, 6).toArray();
            MannWhitney test = MannWhitney.of(first, second);
            String data = Arrays.toString(first) + Arrays.toString(second);
            assertEquals(byBruteForce(first, second), test.p(), 1e-12, data);
            assertEquals(higher(first, second), test.u(), data);
            assertEquals("exact", test.method());
        }
    }

    @Test
    void swapping_the_groups_mirrors_everything_but_p() {
        Random random = ComparisonExamples.random("groups mirrored");
        for (int round = 0; round < 200; round++) {
            int[] first = random.ints(1 + random.nextInt(30), 1, 6).toArray();
            int[] second = random.ints(1 + random.nextInt(30), 1, 6).toArray();
            MannWhitney forth = MannWhitney.of(first, second);
            MannWhitney back = MannWhitney.of(second, first);
            assertEquals(forth.p(), back.p(), 1e-12);
            assertEquals(forth.u(), first.length * second.length - back.u());
            assertEquals(forth.cliffsDelta(), -back.cliffsDelta(), 1e-12);
            assertTrue(forth.p() > 0 && forth.p() <= 1);
        }
    }

    @Test
    void only_the_order_of_the_answers_counts() {
        Random random = ComparisonExamples.random("groups moved");
        for (int round = 0; round < 100; round++) {
            int[] first = random.ints(5 + random.nextInt(60), 1, 6).toArray();
            int[] second = random.ints(5 + random.nextInt(60), 1, 6).toArray();
            MannWhitney test = MannWhitney.of(first, second);
            MannWhitney moved = MannWhitney.of(further(first), further(second));
            assertEquals(test.p(), moved.p());
            assertEquals(test.cliffsDelta(), moved.cliffsDelta());
        }
    }

    /** Two-sided critical values at 5 % as printed in textbooks: the largest smaller U that is still significant. */
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"5, 5, 2", "5, 8, 6", "6, 6, 5", "7, 9, 12", "8, 8, 13", "10, 10, 23", "12, 15, 49", "20, 20, 127"})
    void agrees_with_printed_tables_of_critical_values(int n1, int n2, int critical) {
        assertTrue(untied(n1, n2, critical).p() <= 0.05);
        assertTrue(untied(n1, n2, critical + 1).p() > 0.05);
    }

    @Test
    void the_approximation_corrects_for_ties_and_continuity() {
        // the same data in SciPy: mannwhitneyu(method='asymptotic')
        MannWhitney test = MannWhitney.normal(new int[] {1, 2, 2, 3, 4, 4, 1}, new int[] {2, 3, 3, 5, 4, 5, 5, 4});
        assertEquals(0.05117996071096381, test.p(), 1e-12);
        assertEquals("normal-tie-corrected", test.method());
    }

    @Test
    void the_approximation_takes_over_beyond_a_hundred_people_and_is_close_there() {
        Random random = ComparisonExamples.random("two large groups");
        int[] first = random.ints(45, 1, 6).toArray();
        int[] second = random.ints(55, 2, 6).toArray();
        MannWhitney exact = MannWhitney.of(first, second);
        assertEquals("exact", exact.method());
        assertEquals(exact.p(), MannWhitney.normal(first, second).p(), 0.01);
        assertEquals(
                "normal-tie-corrected",
                MannWhitney.of(first, Arrays.copyOf(second, 56)).method());
    }

    @Test
    void equal_answers_are_no_difference_by_either_way() {
        int[] all = {3, 3, 3, 3, 3};
        assertEquals(1, MannWhitney.of(all, all).p());
        assertEquals(1, MannWhitney.normal(all, all).p());
        assertEquals(0, MannWhitney.of(all, all).cliffsDelta());
        assertEquals(12.5, MannWhitney.of(all, all).u());
    }

    @Test
    void the_clearest_difference_of_ten_thousand_has_a_p_that_is_one() {
        int[] low = IntStream.generate(() -> 1).limit(5000).toArray();
        int[] high = IntStream.generate(() -> 5).limit(5000).toArray();
        MannWhitney test = MannWhitney.of(low, high);
        assertTrue(test.p() > 0);
        assertEquals(1, test.cliffsDelta());
    }

    @Test
    void a_group_under_five_is_not_described() {
        List<Integer> four = List.of(1, 2, 3, 4);
        List<Integer> five = List.of(1, 2, 3, 4, 5);
        assertNull(MannWhitney.ofEnough(four, five));
        assertNull(MannWhitney.ofEnough(five, four));
        assertNotNull(MannWhitney.ofEnough(five, five));
        assertThrows(IllegalArgumentException.class, () -> MannWhitney.of(new int[0], new int[] {1}));
    }

    /** Groups without ties in which the second is higher in so many of the pairs. */
    private static MannWhitney untied(int n1, int n2, int u) {
        int[] first = IntStream.range(0, n1).map(i -> 1000 * (i + 1)).toArray();
        int[] second = new int[n2];
        int left = u;
        for (int i = 0; i < n2; i++) {
            int above = Math.min(n1, left);
            second[i] = 1000 * above + 1 + i;
            left -= above;
        }
        MannWhitney test = MannWhitney.of(first, second);
        assertEquals(u, test.u());
        return test;
    }

    private static int[] further(int[] answers) {
        return IntStream.of(answers).map(answer -> answer * answer + 100).toArray();
    }

    private static double higher(int[] first, int[] second) {
        double higher = 0;
        for (int one : first) {
            for (int other : second) {
                higher += one < other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return higher;
    }

    /** Every choice of people for the second group, with U found by comparing each with each. */
    private static double byBruteForce(int[] first, int[] second) {
        int[] all = IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
        double middle = first.length * second.length / 2.0;
        double observed = Math.abs(higher(first, second) - middle);
        int asFar = 0;
        int ways = 0;
        for (int choice = 0; choice < 1 << all.length; choice++) {
            if (Integer.bitCount(choice) == second.length) {
                int chosen = choice;
                int[] in = IntStream.range(0, all.length)
                        .filter(i -> (chosen >> i & 1) == 1)
                        .map(i -> all[i])
                        .toArray();
                int[] out = IntStream.range(0, all.length)
                        .filter(i -> (chosen >> i & 1) == 0)
                        .map(i -> all[i])
                        .toArray();
                ways++;
                asFar += Math.abs(higher(out, in) - middle) >= observed ? 1 : 0;
            }
        }
        return (double) asFar / ways;
    }
}
