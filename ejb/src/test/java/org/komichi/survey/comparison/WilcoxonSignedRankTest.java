package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.komichi.survey.comparison.ComparisonExamples.given;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilcoxonSignedRankTest {

    @Test
    void p_is_what_counting_all_signs_by_hand_gives() {
        Random random = ComparisonExamples.random("signed rank against brute force");
        for (int round = 0; round < 400; round++) {
            int[] differences = random.ints(1 + random.nextInt(13), -4, 5).toArray();
            WilcoxonSignedRank test = WilcoxonSignedRank.of(differences);
            assertEquals(byBruteForce(differences), test.p(), Arrays.toString(differences));
            assertEquals("exact", test.method());
        }
    }

    @Test
    void rank_sums_share_out_all_ranks() {
        Random random = ComparisonExamples.random("rank sums");
        for (int round = 0; round < 200; round++) {
            int[] differences = random.ints(random.nextInt(60), -10, 11).toArray();
            WilcoxonSignedRank test = WilcoxonSignedRank.of(differences);
            int n = test.nonZero();
            assertEquals(IntStream.of(differences).filter(d -> d != 0).count(), n);
            assertEquals(n * (n + 1) / 2.0, test.wPlus() + test.wMinus());
        }
    }

    @Test
    void swapping_before_and_after_mirrors_everything_but_p() {
        Random random = ComparisonExamples.random("mirror");
        for (int round = 0; round < 200; round++) {
            int[] differences = random.ints(6 + random.nextInt(60), -4, 5).toArray();
            WilcoxonSignedRank forth = WilcoxonSignedRank.of(differences);
            WilcoxonSignedRank back = WilcoxonSignedRank.of(ComparisonExamples.negated(differences));
            assertEquals(forth.wPlus(), back.wMinus());
            assertEquals(forth.wMinus(), back.wPlus());
            assertEquals(forth.p(), back.p());
            assertEquals(forth.rankBiserial(), -back.rankBiserial(), 0.0);
        }
    }

    @Test
    void pairs_that_did_not_move_change_neither_the_sums_nor_p() {
        int[] moved = {1, -1, 2, 3, -2, 1, 1, 4, 2};
        int[] withZeros = {0, 1, -1, 2, 0, 3, -2, 1, 1, 4, 2, 0, 0};
        assertEquals(WilcoxonSignedRank.of(moved), WilcoxonSignedRank.of(withZeros));
        // 31/256, computed independently with whole-number fractions
        assertEquals(new WilcoxonSignedRank(36.5, 8.5, 9, 0.12109375, "exact"), WilcoxonSignedRank.of(withZeros));
    }

    @Test
    void when_nobody_moved_chance_explains_it_all() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(0, 0, 0, 0, 0, 0);
        assertEquals(new WilcoxonSignedRank(0, 0, 0, 1.0, "exact"), test);
        assertEquals(0, test.rankBiserial());
    }

    /** Two-sided critical values as printed in textbooks: the largest smaller rank sum that is still significant. */
    @ParameterizedTest(name = "n = {0}")
    @CsvSource({
        "6, 0, ",
        "7, 2, ",
        "8, 3, 0",
        "9, 5, 1",
        "10, 8, 3",
        "11, 10, 5",
        "12, 13, 7",
        "13, 17, 9",
        "14, 21, 12",
        "15, 25, 15",
        "16, 29, 19",
        "17, 34, 23",
        "18, 40, 27",
        "19, 46, 32",
        "20, 52, 37",
        "25, 89, 68",
    })
    void agrees_with_printed_tables_of_critical_values(int n, int atFivePercent, Integer atOnePercent) {
        assertTrue(p(n, atFivePercent) <= 0.05, "5 %");
        assertTrue(p(n, atFivePercent + 1) > 0.05, "beyond 5 %");
        if (atOnePercent == null) {
            assertTrue(p(n, 0) > 0.01, "1 % cannot be reached");
        } else {
            assertTrue(p(n, atOnePercent) <= 0.01, "1 %");
            assertTrue(p(n, atOnePercent + 1) > 0.01, "beyond 1 %");
        }
    }

    /** Nine patients, depression scale before and after a tranquilliser; Hollander and Wolfe, times 1000. */
    @Test
    void agrees_with_the_textbook_example_of_hollander_and_wolfe() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(-952, 147, -1022, -430, -620, -590, -490, 80, -10);
        assertEquals(new WilcoxonSignedRank(5, 40, 9, 0.0390625, "exact"), test);
    }

    @Test
    void the_approximation_takes_over_where_counting_ends_and_is_close_there() {
        Random random = ComparisonExamples.random("approximation");
        int[] differences = random.ints(500, 1, 5)
                .map(d -> random.nextInt(100) < 54 ? d : -d)
                .toArray();
        WilcoxonSignedRank exact = WilcoxonSignedRank.of(differences);
        assertEquals("exact", exact.method());
        assertEquals(
                given(exact.p()),
                given(WilcoxonSignedRank.normal(Zeros.DROPPED, differences).p()),
                0.002);

        int[] oneMore = Arrays.copyOf(differences, 501);
        oneMore[500] = 1;
        assertEquals("normal-tie-corrected", WilcoxonSignedRank.of(oneMore).method());
        oneMore[500] = 0;
        assertEquals("exact", WilcoxonSignedRank.of(oneMore).method(), "zeros do not count");
    }

    @Test
    void the_approximation_corrects_for_ties_and_continuity() {
        // the same data in SciPy: wilcoxon(zero_method='wilcox', correction=True, method='approx')
        assertEquals(
                0.10537146470912194,
                given(WilcoxonSignedRank.normal(Zeros.DROPPED, 1, -1, 2, 3, -2, 1, 1, 4, 0, 2)
                        .p()),
                1e-14);
    }

    @Test
    void a_balanced_result_has_p_one_by_either_way() {
        assertEquals(1.0, WilcoxonSignedRank.of(1, -1, 2, -2, 3, -3).p());
        assertEquals(
                1.0,
                WilcoxonSignedRank.normal(Zeros.DROPPED, 1, -1, 2, -2, 3, -3).p());
        assertEquals(1.0, WilcoxonSignedRank.normal(Zeros.DROPPED, 0, 0, 0).p());
    }

    /** p of n untied differences of which some are negative so that their ranks add up to the sum. */
    private static double p(int n, int negativeRankSum) {
        int[] differences = IntStream.rangeClosed(1, n).toArray();
        int left = negativeRankSum;
        for (int rank = n; rank >= 1; rank--) {
            if (rank <= left) {
                differences[rank - 1] = -rank;
                left -= rank;
            }
        }
        WilcoxonSignedRank test = WilcoxonSignedRank.of(differences);
        assertEquals(negativeRankSum, test.wMinus());
        return given(test.p());
    }

    /** Every sign each difference could have had, with ranks found by comparing each with each. */
    private static double byBruteForce(int[] differences) {
        int[] moved = IntStream.of(differences).filter(d -> d != 0).toArray();
        double[] ranks = new double[moved.length];
        double observed = 0;
        double middle = 0;
        for (int i = 0; i < moved.length; i++) {
            int distance = Math.abs(moved[i]);
            long closer =
                    IntStream.of(moved).filter(d -> Math.abs(d) < distance).count();
            long equal =
                    IntStream.of(moved).filter(d -> Math.abs(d) == distance).count();
            ranks[i] = closer + (equal + 1) / 2.0;
            observed += moved[i] > 0 ? ranks[i] : 0;
            middle += ranks[i] / 2;
        }
        int asFar = 0;
        for (int signs = 0; signs < 1 << moved.length; signs++) {
            double sum = 0;
            for (int i = 0; i < moved.length; i++) {
                sum += (signs >> i & 1) == 1 ? ranks[i] : 0;
            }
            asFar += Math.abs(sum - middle) >= Math.abs(observed - middle) ? 1 : 0;
        }
        return (double) asFar / (1 << moved.length);
    }
}
