package org.komichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadcountTest {
    @Test
    void groups_of_five_are_told_the_largest_first() {
        assertThat(Headcount.of(Map.of("a", 5, "b", 9)))
                .isEqualTo(
                        new Headcount(java.util.List.of(new Headcount.Group("b", 9), new Headcount.Group("a", 5)), 0));
    }

    @Test
    void smaller_ones_are_told_together_and_cannot_be_worked_out() {
        Headcount count = Headcount.of(Map.of("a", 12, "b", 6, "c", 2));
        assertThat(count.groups()).containsExactly(new Headcount.Group("a", 12));
        assertThat(count.together()).isEqualTo(8);
        assertThat(count.all()).isEqualTo(20);
    }
}
