package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationTestTest {

    @Test
    void p_is_what_trying_all_signs_gives() {
        Random random = ComparisonExamples.random("permutation against brute force");
        for (int round = 0; round < 300; round++) {
            int[] differences = random.ints(1 + random.nextInt(13), -4, 5).toArray();
            PermutationTest test = PermutationTest.of(differences);
            assertEquals(byBruteForce(differences), test.p(), 1e-12, Arrays.toString(differences));
            assertEquals("permutation-exact", test.method());
            assertEquals(IntStream.of(differences).sum() / (double) differences.length, test.meanDifference(), 1e-12);
        }
    }

    @Test
    void swapping_before_and_after_changes_the_sign_only() {
        Random random = ComparisonExamples.random("permutation mirrored");
        for (int round = 0; round < 200; round++) {
            int[] differences = random.ints(6 + random.nextInt(900), -4, 5).toArray();
            PermutationTest forth = PermutationTest.of(differences);
            PermutationTest back = PermutationTest.of(ComparisonExamples.negated(differences));
            assertEquals(forth.p(), back.p());
            assertEquals(forth.method(), back.method());
            assertEquals(forth.meanDifference(), -back.meanDifference(), 1e-12);
            assertTrue(forth.p() > 0 && forth.p() <= 1);
        }
    }

    @Test
    void pairs_that_did_not_move_change_the_mean_but_not_p() {
        PermutationTest without = PermutationTest.of(1, -1, 2, 3, -2, 1, 1, 4, 2);
        PermutationTest with = PermutationTest.of(1, -1, 2, 3, -2, 1, 1, 4, 0, 2, 0);
        assertEquals(without.p(), with.p());
        assertEquals(1.0, with.meanDifference());
        // the same data in SciPy: permutation_test(permutation_type='samples'), all signs
        assertEquals(0.12109375, with.p(), 1e-12);
    }

    @Test
    void when_nobody_moved_chance_explains_it_all() {
        assertEquals(new PermutationTest(0, 1, "permutation-exact"), PermutationTest.of(0, 0, 0, 0, 0, 0));
    }

    @Test
    void draws_take_over_where_counting_ends_and_are_close_there() {
        Random random = ComparisonExamples.random("draws of signs");
        int[] differences = random.ints(500, 1, 5)
                .map(d -> random.nextInt(100) < 53 ? d : -d)
                .toArray();
        PermutationTest exact = PermutationTest.of(differences);
        assertEquals("permutation-exact", exact.method());
        // five standard errors of the largest possible one
        assertEquals(exact.p(), PermutationTest.drawn(differences), 0.025);

        int[] oneMore = Arrays.copyOf(differences, 501);
        oneMore[500] = 1;
        assertEquals("permutation-monte-carlo", PermutationTest.of(oneMore).method());
        assertEquals(PermutationTest.of(oneMore), PermutationTest.of(oneMore), "the same draws again");
    }

    @Test
    void no_draw_as_far_is_one_in_ten_thousand_and_not_none() {
        int[] allUp = IntStream.generate(() -> 1).limit(10_000).toArray();
        assertEquals(1.0 / 10_000, PermutationTest.of(allUp).p());
    }

    private static double byBruteForce(int[] differences) {
        int observed = Math.abs(IntStream.of(differences).sum());
        int asFar = 0;
        for (int signs = 0; signs < 1 << differences.length; signs++) {
            int sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += (signs >> i & 1) == 1 ? -differences[i] : differences[i];
            }
            asFar += Math.abs(sum) >= observed ? 1 : 0;
        }
        return (double) asFar / (1 << differences.length);
    }
}
