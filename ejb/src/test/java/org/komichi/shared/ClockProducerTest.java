package org.komichi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockProducerTest {
    @Test
    void the_clock_of_a_rehearsal_runs_ahead() {
        Duration ahead = Duration.between(
                Clock.systemUTC().instant(),
                new ClockProducer().clock(settings(true, Duration.ofDays(40))).instant());
        assertThat(ahead).isCloseTo(Duration.ofDays(40), Duration.ofMinutes(1));
    }

    @Test
    void where_people_rely_on_the_clock_it_does_not_run_ahead() {
        assertThatThrownBy(() -> new ClockProducer().clock(settings(false, Duration.ofDays(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("komichi.demo=true");
    }

    private static Settings settings(boolean demo, Duration ahead) {
        Settings settings = new Settings();
        settings.demo = demo;
        settings.clockAhead = ahead;
        return settings;
    }
}
