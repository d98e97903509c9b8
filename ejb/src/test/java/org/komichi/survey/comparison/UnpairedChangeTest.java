package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnpairedChangeTest {

    @Test
    void changes_are_compared_not_where_people_began() {
        List<Answer> low = ComparisonExamples.paired("A", new int[] {1, 1, 2, 1, 2, 1}, new int[] {2, 2, 3, 2, 3, 2});
        List<Answer> high = ComparisonExamples.paired("A", new int[] {3, 4, 3, 4, 3, 3}, new int[] {4, 5, 4, 5, 4, 4});
        MannWhitney same = only(low, high).change();
        assertNotNull(same);
        assertEquals(1, same.p(), "everybody moved by one point");
        assertEquals(0, same.cliffsDelta());
    }

    @Test
    void a_group_that_rose_more_is_told_from_one_that_did_not_move() {
        List<Answer> still = ComparisonExamples.paired("A", new int[] {2, 2, 2, 2, 2, 2}, new int[] {2, 2, 2, 2, 2, 2});
        List<Answer> rising =
                ComparisonExamples.paired("A", new int[] {2, 2, 2, 2, 2, 2}, new int[] {4, 5, 3, 4, 5, 4});
        UnpairedChange change = only(still, rising);
        assertEquals(1, change.change().cliffsDelta(), "the second group rose more");
        assertEquals(2.0 / 924, change.pHolm(), 1e-12, "one way in 924, and its mirror image");
    }

    @Test
    void five_pairs_are_not_tested_and_holm_runs_over_those_that_were() {
        List<Answer> still = new ArrayList<>();
        List<Answer> rising = new ArrayList<>();
        for (String item : List.of("A", "B")) {
            still.addAll(ComparisonExamples.paired(item, new int[] {2, 2, 2, 2, 2, 2}, new int[] {2, 2, 2, 2, 2, 2}));
            rising.addAll(ComparisonExamples.paired(item, new int[] {2, 2, 2, 2, 2, 2}, new int[] {4, 5, 3, 4, 5, 4}));
        }
        still.addAll(ComparisonExamples.paired("C", new int[] {1, 1, 1, 1, 1}, new int[] {1, 1, 1, 1, 1}));
        rising.addAll(ComparisonExamples.paired("C", new int[] {1, 1, 1, 1, 1, 1}, new int[] {5, 5, 5, 5, 5, 5}));
        List<UnpairedChange> changes = UnpairedChange.of(still, rising, Wave.PRE, Wave.POST, item -> "");
        assertEquals(4.0 / 924, changes.getFirst().pHolm(), 1e-12);
        assertNull(changes.getLast().change());
        assertNull(changes.getLast().pHolm());
    }

    private static UnpairedChange only(List<Answer> first, List<Answer> second) {
        return UnpairedChange.of(first, second, Wave.PRE, Wave.POST, item -> "").getFirst();
    }
}
