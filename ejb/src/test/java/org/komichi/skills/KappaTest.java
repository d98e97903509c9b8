package org.komichi.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Agreement beyond chance, held against worked examples that were published and computed again by hand. */
class KappaTest {
    /**
     * Two readers of fifty grant proposals (Wikipedia, Cohen's kappa, first example). By hand: observed (20 + 15) / 50 = 0.70;
     * the first says yes to 25, the second to 30, so by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.50; (0.70 - 0.50) / (1 - 0.50) = 0.40.
     */
    @Test
    void two_readers_of_fifty_proposals_agree_at_zero_point_four() {
        assertThat(Kappa.cohen(new int[][] {{20, 5}, {10, 15}}).orElseThrow()).isCloseTo(0.40, within(1e-12));
    }

    /**
     * Fourteen raters, ten subjects, five categories (Wikipedia, Fleiss' kappa, worked example). By hand: the categories were
     * used 20, 28, 39, 21 and 32 times of 140, so by chance (400 + 784 + 1521 + 441 + 1024) / 19600 = 0.2128; the mean share of
     * agreeing pairs is 0.3780; (0.3780 - 0.2128) / (1 - 0.2128) = 0.210.
     */
    @Test
    void fourteen_raters_of_ten_subjects_agree_at_zero_point_two_one() {
        List<int[]> counts = List.of(
                new int[] {0, 0, 0, 0, 14},
                new int[] {0, 2, 6, 4, 2},
                new int[] {0, 0, 3, 5, 6},
                new int[] {0, 3, 9, 2, 0},
                new int[] {2, 2, 8, 1, 1},
                new int[] {7, 7, 0, 0, 0},
                new int[] {3, 2, 6, 3, 0},
                new int[] {2, 5, 3, 2, 2},
                new int[] {6, 5, 2, 1, 0},
                new int[] {0, 2, 2, 3, 7});
        assertThat(Kappa.agreeingPairs(counts)).isCloseTo(0.378, within(0.0005));
        assertThat(Kappa.fleiss(counts).orElseThrow()).isCloseTo(0.210, within(0.0005));
    }

    @Test
    void who_always_agrees_has_one_whatever_was_judged() {
        Random random = new Random(320);
        for (int round = 0; round < 200; round++) {
            int[][] table = new int[2 + random.nextInt(3)][];
            List<int[]> counts = new ArrayList<>();
            for (int row = 0; row < table.length; row++) {
                table[row] = new int[table.length];
                table[row][row] = 1 + random.nextInt(9);
                int[] said = new int[table.length];
                said[row] = 2 + round % 4;
                counts.addAll(Collections.nCopies(table[row][row], said));
            }
            assertThat(Kappa.cohen(table).orElseThrow()).isCloseTo(1, within(1e-12));
            assertThat(Kappa.fleiss(counts).orElseThrow()).isCloseTo(1, within(1e-12));
            assertThat(Kappa.agreeingPairs(counts)).isEqualTo(1);
        }
    }

    @Test
    void it_does_not_matter_who_is_the_first_nor_in_which_order_subjects_and_categories_come() {
        Random random = new Random(1960);
        for (int round = 0; round < 200; round++) {
            int[][] table = {
                {random.nextInt(20), 1 + random.nextInt(20)}, {1 + random.nextInt(20), random.nextInt(20)},
            };
            int[][] exchanged = {{table[0][0], table[1][0]}, {table[0][1], table[1][1]}};
            int[][] renamed = {{table[1][1], table[1][0]}, {table[0][1], table[0][0]}};
            double kappa = Kappa.cohen(table).orElseThrow();
            assertThat(Kappa.cohen(exchanged).orElseThrow()).isCloseTo(kappa, within(1e-12));
            assertThat(Kappa.cohen(renamed).orElseThrow()).isCloseTo(kappa, within(1e-12));
            assertThat(kappa).isBetween(-1.0, 1.0);

            List<int[]> counts = new ArrayList<>();
            for (int subject = 0; subject < 6; subject++) {
                int done = random.nextInt(4);
                counts.add(new int[] {done, 3 - done});
            }
            counts.add(new int[] {1, 2});
            double fleiss = Kappa.fleiss(counts).orElseThrow();
            Collections.shuffle(counts, random);
            assertThat(Kappa.fleiss(counts).orElseThrow()).isCloseTo(fleiss, within(1e-12));
            assertThat(fleiss).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void it_is_undefined_when_nothing_was_judged_or_only_one_category_was_used() {
        assertThat(Kappa.cohen(new int[][] {{0, 0}, {0, 0}})).isEmpty();
        assertThat(Kappa.cohen(new int[][] {{7, 0}, {0, 0}})).isEmpty();
        assertThat(Kappa.fleiss(List.of())).isEmpty();
        assertThat(Kappa.fleiss(Collections.nCopies(7, new int[] {3, 0}))).isEmpty();
    }

    @Test
    void one_judge_or_a_changing_number_of_judges_is_no_question_for_it() {
        List<int[]> changing = List.of(new int[] {2, 0}, new int[] {2, 1});
        List<int[]> alone = List.of(new int[] {1, 0}, new int[] {0, 1});
        int[][] oblong = {{1, 2, 3}, {1, 2, 3}};
        assertThatThrownBy(() -> Kappa.fleiss(changing)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.fleiss(alone)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.cohen(oblong)).isInstanceOf(IllegalArgumentException.class);
    }
}
