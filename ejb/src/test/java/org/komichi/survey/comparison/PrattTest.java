package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.komichi.survey.comparison.ComparisonExamples.given;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The signed-rank test with pairs that did not move ranked among the others. */
class PrattTest {

    @Test
    void p_is_what_counting_all_signs_gives_when_zeros_take_the_lowest_ranks() {
        Random random = ComparisonExamples.random("Pratt against brute force");
        for (int round = 0; round < 300; round++) {
            int[] differences = random.ints(1 + random.nextInt(13), -3, 4).toArray();
            WilcoxonSignedRank test = WilcoxonSignedRank.of(Zeros.PRATT, differences);
            assertEquals(byBruteForce(differences), given(test.p()), 1e-12, Arrays.toString(differences));
            assertEquals("exact-pratt", test.method());
            assertEquals(IntStream.of(differences).filter(d -> d != 0).count(), test.nonZero());
        }
    }

    @Test
    void without_zeros_it_is_the_usual_test() {
        Random random = ComparisonExamples.random("Pratt without zeros");
        for (int round = 0; round < 100; round++) {
            int[] differences = random.ints(6 + random.nextInt(50), 1, 5)
                    .map(d -> random.nextBoolean() ? d : -d)
                    .toArray();
            WilcoxonSignedRank usual = WilcoxonSignedRank.of(differences);
            WilcoxonSignedRank pratt = WilcoxonSignedRank.of(Zeros.PRATT, differences);
            assertEquals(usual.p(), pratt.p());
            assertEquals(usual.wPlus(), pratt.wPlus());
        }
    }

    @Test
    void zeros_count_where_they_are_ranked() {
        int[] differences = {1, -1, 2, 3, -2, 1, 1, 4, 0, 2, 0};
        assertNotEquals(
                WilcoxonSignedRank.of(differences).p(),
                WilcoxonSignedRank.of(Zeros.PRATT, differences).p());
        assertEquals(Optional.of(Zeros.PRATT), Zeros.named("pratt"));
        assertEquals(Optional.of(Zeros.DROPPED), Zeros.named(null));
        assertEquals(Optional.empty(), Zeros.named("PRATTT"));
    }

    @Test
    void the_approximation_names_itself_and_takes_over_at_the_same_number_of_ranks() {
        int[] differences =
                IntStream.range(0, 501).map(i -> i % 3 - (i % 7 == 0 ? 1 : 0)).toArray();
        WilcoxonSignedRank test = WilcoxonSignedRank.of(Zeros.PRATT, differences);
        assertEquals("normal-tie-corrected-pratt", test.method());
        assertEquals(
                "exact-pratt",
                WilcoxonSignedRank.of(Zeros.PRATT, Arrays.copyOf(differences, 500))
                        .method());
        assertTrue(given(test.p()) > 0);
    }

    @Test
    void the_approximation_corrects_for_ties_and_continuity() {
        // the same data in SciPy: wilcoxon(zero_method='pratt', correction=True, method='approx')
        assertEquals(
                0.09597088613776864,
                given(WilcoxonSignedRank.normal(Zeros.PRATT, 1, -1, 2, 3, -2, 1, 1, 4, 0, 2, 0)
                        .p()),
                1e-12);
    }

    @Test
    void when_nobody_moved_chance_explains_it_all() {
        assertEquals(
                new WilcoxonSignedRank(0, 0, 0, 1.0, "exact-pratt"),
                WilcoxonSignedRank.of(Zeros.PRATT, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void ten_thousand_that_all_moved_up_have_a_p_that_is_one() {
        int[] allUp = IntStream.generate(() -> 1).limit(10_000).toArray();
        assertTrue(given(WilcoxonSignedRank.of(allUp).p()) > 0);
        assertTrue(given(WilcoxonSignedRank.of(Zeros.PRATT, allUp).p()) > 0);
        assertTrue(McNemarExact.p(10_000, 0) > 0);
    }

    private static double byBruteForce(int[] differences) {
        double[] ranks = new double[differences.length];
        double all = 0;
        double observed = 0;
        for (int i = 0; i < ranks.length; i++) {
            int distance = Math.abs(differences[i]);
            double below = IntStream.of(differences)
                    .filter(d -> Math.abs(d) < distance)
                    .count();
            double tied = IntStream.of(differences)
                    .filter(d -> Math.abs(d) == distance)
                    .count();
            ranks[i] = distance == 0 ? 0 : below + (tied + 1) / 2;
            all += ranks[i];
            observed += differences[i] > 0 ? ranks[i] : 0;
        }
        int asFar = 0;
        for (int signs = 0; signs < 1 << ranks.length; signs++) {
            double plus = 0;
            for (int i = 0; i < ranks.length; i++) {
                plus += (signs >> i & 1) == 1 ? ranks[i] : 0;
            }
            asFar += Math.abs(plus - all / 2) >= Math.abs(observed - all / 2) ? 1 : 0;
        }
        return (double) asFar / (1 << ranks.length);
    }
}
