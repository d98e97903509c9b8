package org.komichi.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.komichi.skills.SeenStation.seen;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two instructors may record one try; every other record is a try of its own. */
class TriesTest {
    @Test
    void a_record_is_a_new_try_unless_it_says_to_be_about_the_latest() {
        assertThat(new Tries(List.of()).numberFor(7, false)).isEqualTo(1);
        assertThat(new Tries(List.of()).numberFor(7, true)).isEqualTo(1);
        Tries tries = new Tries(List.of(seen(1, 1, 7, "a"), seen(1, 2, 7, "ab")));
        assertThat(tries.numberFor(8, false)).isEqualTo(3);
        assertThat(tries.numberFor(8, true)).isEqualTo(2);
        assertThat(tries.openTo(8)).isTrue();
        assertThat(tries.openTo(7)).isFalse();
    }

    @Test
    void nobody_rates_the_same_try_twice_unless_her_record_was_withdrawn() {
        StationRecord mine = seen(1, 1, 8, "a");
        Tries tries = new Tries(List.of(seen(1, 1, 7, "a"), mine));
        assertThatThrownBy(() -> tries.numberFor(8, true)).isInstanceOf(RatedThisTry.class);
        mine.withdraw(8, "別の方の記録", SeenStation.NOW);
        assertThat(tries.numberFor(8, true)).isEqualTo(1);
        assertThat(tries.numberFor(8, false)).as("numbers are never used again").isEqualTo(2);
    }

    @Test
    void different_results_of_one_try_are_told_and_those_of_two_tries_are_not() {
        assertThat(new Tries(List.of(seen(1, 1, 7, "a"), seen(1, 1, 8, "b"))).judgedDifferently())
                .isTrue();
        assertThat(new Tries(List.of(seen(1, 1, 7, "b"), seen(1, 2, 7, "a"))).judgedDifferently())
                .isFalse();
    }
}
