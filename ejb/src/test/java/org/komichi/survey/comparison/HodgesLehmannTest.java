package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HodgesLehmannTest {

    /** The published estimate and interval of the example in {@link WilcoxonSignedRankTest}. */
    @Test
    void agrees_with_the_textbook_example_of_hollander_and_wolfe() {
        HodgesLehmann shift = HodgesLehmann.of(-952, 147, -1022, -430, -620, -590, -490, 80, -10);
        assertEquals(-460, shift.estimate());
        assertEquals(-786, shift.low());
        assertEquals(-10, shift.high());
    }

    /** 2.5 % quantiles of the signed-rank distribution, computed independently with whole-number fractions. */
    @ParameterizedTest(name = "n = {0}")
    @CsvSource({
        "1, 1",
        "5, 1",
        "6, 1",
        "7, 3",
        "8, 4",
        "9, 6",
        "10, 9",
        "11, 11",
        "12, 14",
        "15, 26",
        "20, 53",
        "24, 82",
        "25, 90",
        "30, 138",
        "50, 435",
        "100, 1956",
    })
    void the_interval_stops_at_the_quantile_of_the_exact_distribution(int n, int k) {
        assertEquals(k, SignedRankDistribution.cut(n).k());
    }

    @Test
    void the_interval_covers_at_least_what_was_asked_for() {
        for (int n = PairedChange.FEWEST_PAIRS_TO_TEST; n <= 120; n++) {
            double coverage = SignedRankDistribution.cut(n).coverage();
            assertTrue(coverage >= 0.95 && coverage < 0.97, "n = " + n + ": " + coverage);
        }
    }

    @Test
    void the_approximate_cut_continues_the_exact_one() {
        SignedRankDistribution.Cut exact = SignedRankDistribution.exactCut(500);
        SignedRankDistribution.Cut normal = SignedRankDistribution.normalCut(500);
        assertEquals(exact.k(), normal.k(), 5, "of " + 500 * 501 / 2 + " averages");
        assertEquals(exact.coverage(), normal.coverage(), 1e-4);
    }

    @Test
    void counting_gives_the_same_as_listing_all_averages() {
        Random random = ComparisonExamples.random("Walsh averages");
        for (int round = 0; round < 300; round++) {
            int[] differences = random.ints(1 + random.nextInt(40), -10, 11).toArray();
            List<Double> averages = new ArrayList<>();
            for (int i = 0; i < differences.length; i++) {
                for (int j = i; j < differences.length; j++) {
                    averages.add((differences[i] + differences[j]) / 2.0);
                }
            }
            Collections.sort(averages);
            int size = averages.size();
            int k = SignedRankDistribution.cut(differences.length).k();
            HodgesLehmann shift = HodgesLehmann.of(differences);
            String data = Arrays.toString(differences);
            assertEquals((averages.get((size - 1) / 2) + averages.get(size / 2)) / 2, shift.estimate(), data);
            assertEquals(averages.get(k - 1), shift.low(), data);
            assertEquals(averages.get(size - k), shift.high(), data);
        }
    }

    @Test
    void swapping_before_and_after_mirrors_the_interval() {
        int[] differences = ComparisonExamples.differences(ComparisonExamples.V2_PRE, ComparisonExamples.V2_POST);
        HodgesLehmann forth = HodgesLehmann.of(differences);
        HodgesLehmann back = HodgesLehmann.of(ComparisonExamples.negated(differences));
        assertEquals(forth.estimate(), -back.estimate());
        assertEquals(forth.low(), -back.high());
        assertEquals(forth.high(), -back.low());
    }

    @Test
    void nobody_moved_is_a_shift_of_nothing() {
        HodgesLehmann shift = HodgesLehmann.of(0, 0, 0, 0, 0, 0);
        assertEquals(0, shift.estimate());
        assertEquals(0, shift.low());
        assertEquals(0, shift.high());
    }

    @Test
    void thousands_of_pairs_are_no_burden() {
        int[] differences = new Random(1).ints(10_000, -4, 5).toArray();
        HodgesLehmann shift = HodgesLehmann.of(differences);
        assertTrue(shift.low() <= shift.estimate() && shift.estimate() <= shift.high());
    }

    @Test
    void without_pairs_there_is_no_estimate() {
        assertThrows(IllegalArgumentException.class, HodgesLehmann::of);
    }
}
