package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallRulesTest {

    @Nested
    class McNemar {

        /** Independent values: SciPy's binomtest of the discordant pairs. */
        @ParameterizedTest
        @CsvSource({
            "9, 0, 0.00390625",
            "7, 2, 0.1796875",
            "12, 5, 0.143463134765625",
            "3, 3, 1",
            "40, 20, 0.01348929373119186",
            "800, 700, 0.010559255466711506",
        })
        void is_the_binomial_test_of_those_who_changed_sides(int gained, int lost, double p) {
            assertEquals(p, McNemarExact.p(gained, lost), p * 1e-11);
            assertEquals(McNemarExact.p(gained, lost), McNemarExact.p(lost, gained));
        }

        @Test
        void when_nobody_changed_sides_p_is_one() {
            assertEquals(1.0, McNemarExact.p(0, 0));
        }

        @Test
        void small_cases_are_exact_fractions() {
            assertEquals(1.0, McNemarExact.p(1, 0));
            assertEquals(2 / 64.0, McNemarExact.p(6, 0));
            assertEquals(2 * (1 + 7) / 128.0, McNemarExact.p(6, 1));
        }

        @Test
        void thousands_of_pairs_neither_overflow_nor_take_long() {
            assertEquals(1.0, McNemarExact.p(5_000, 5_000));
            assertEquals(0.0, McNemarExact.p(10_000, 0), Double.MIN_NORMAL);
        }

        @Test
        void negative_counts_are_refused() {
            assertThrows(IllegalArgumentException.class, () -> McNemarExact.p(-1, 2));
        }
    }

    @Nested
    class HolmCorrection {

        @Test
        void a_worked_example() {
            // 0.005·4, 0.01·3, 0.03·2, and 0.04·1 raised to the value before it
            assertEquals(List.of(0.03, 0.06, 0.06, 0.02), Holm.adjust(List.of(0.01, 0.04, 0.03, 0.005)));
        }

        @Test
        void one_test_needs_no_correction_and_none_gives_none() {
            assertEquals(List.of(0.2265625), Holm.adjust(List.of(0.2265625)));
            assertEquals(List.of(), Holm.adjust(List.of()));
        }

        @Test
        void it_never_lowers_p_nor_passes_one_nor_changes_the_order() {
            Random random = ComparisonExamples.random("Holm");
            for (int round = 0; round < 200; round++) {
                List<Double> values = new ArrayList<>();
                random.doubles(1 + random.nextInt(20)).map(p -> p * p).forEach(values::add);
                List<Double> adjusted = Holm.adjust(values);
                double smallest = Collections.min(values);
                assertEquals(Math.min(1, smallest * values.size()), Collections.min(adjusted));
                for (int i = 0; i < values.size(); i++) {
                    assertTrue(adjusted.get(i) >= values.get(i) && adjusted.get(i) <= 1);
                    assertTrue(adjusted.get(i) <= Math.min(1, values.get(i) * values.size()), "not past Bonferroni");
                    for (int j = 0; j < values.size(); j++) {
                        assertTrue(values.get(i) > values.get(j) || adjusted.get(i) <= adjusted.get(j));
                    }
                }
            }
        }

        @Test
        void the_order_of_the_items_does_not_matter() {
            List<Double> values = List.of(0.04, 0.001, 0.2, 0.04, 0.013);
            List<Double> reversed = Holm.adjust(values.reversed());
            assertEquals(Holm.adjust(values), reversed.reversed());
        }
    }

    @Nested
    class NormalTail {

        /** Independent values: SciPy's norm.sf, on both sides of the hand-over from series to fraction. */
        @ParameterizedTest
        @CsvSource({
            "0, 0.5",
            "0.5, 0.3085375387259869",
            "1, 0.15865525393145707",
            "1.96, 0.024997895148220435",
            "2.9999, 0.001350341282954925",
            "3, 0.0013498980316300933",
            "3.0001, 0.0013494549132607172",
            "5, 2.866515718791933E-7",
            "10, 7.61985302416047E-24",
            "30, 4.906713927148E-198",
        })
        void agrees_with_independent_values(double z, double above) {
            assertEquals(above, NormalCurve.above(z), above * 1e-11);
            assertEquals(1 - above, NormalCurve.above(-z), 1e-15);
        }
    }

    @Nested
    class Distributions {

        @Test
        void quartiles_lie_between_the_answers() {
            List<Integer> answers = List.of(3, 4, 2, 3, 3, 2, 4, 3, 2, 5);
            Distribution distribution = Distribution.of(Scale.FIVE_POINT, answers);
            assertEquals(2.25, distribution.q1());
            assertEquals(3.0, distribution.median());
            assertEquals(3.75, distribution.q3());
            assertEquals(List.of(0, 3, 4, 2, 1), distribution.counts());
        }

        @Test
        void nobody_answered_is_no_number() {
            Distribution distribution = Distribution.of(Scale.FIVE_POINT, List.of());
            assertEquals(0, distribution.n());
            assertNull(distribution.median());
            assertNull(distribution.mean());
            assertNull(distribution.q1());
            assertEquals(0, distribution.topTwo());
        }

        @Test
        void an_even_number_of_answers_may_have_a_median_between_two() {
            assertEquals(
                    2.5, Distribution.of(Scale.FIVE_POINT, List.of(1, 2, 3, 5)).median());
            assertEquals(4.0, Distribution.of(Scale.FIVE_POINT, List.of(4)).q3());
        }

        @Test
        void nought_to_ten_has_eleven_counts_and_no_top_two() {
            Distribution distribution = Distribution.of(Scale.ELEVEN_POINT, List.of(0, 10, 10));
            assertEquals(List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2), distribution.counts());
            assertNull(distribution.topTwo());
            assertNull(distribution.bottomTwo());
        }
    }

    @Test
    void a_scale_with_nothing_to_choose_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Scale(3, 3));
    }
}
