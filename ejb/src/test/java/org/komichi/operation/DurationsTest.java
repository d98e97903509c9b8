package org.komichi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DurationsTest {
    @Test
    void ninety_five_of_a_hundred_are_done_in_that_time_or_less() {
        Durations durations = Durations.none();
        for (int i = 0; i < 95; i++) {
            durations.add(40);
        }
        for (int i = 0; i < 5; i++) {
            durations.add(4_000);
        }
        assertThat(durations.p95()).isEqualTo(50);
        durations.add(4_000);
        assertThat(durations.p95()).isEqualTo(5_000);
    }

    @Test
    void what_two_servers_wrote_down_adds_up() {
        Durations one = Durations.none();
        one.add(0);
        one.add(70);
        Durations other = Durations.of(one.toString());
        other.add(one);
        other.add(60_000);
        assertThat(other.p95()).isEqualTo(10_000);
        assertThat(Durations.none().p95()).isZero();
    }
}
