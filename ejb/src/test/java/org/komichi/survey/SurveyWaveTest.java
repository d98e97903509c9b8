package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SurveyWaveTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final SurveyWave wave =
            new SurveyWave(1, "hd-t0", 1, WaveKind.PRE, "link", NOW.minus(WEEK), NOW.plus(WEEK));

    @Test
    void what_was_open_until_now_closes_now_at_the_soonest_however_often_it_is_moved() {
        for (Duration later : new Duration[] {Duration.ZERO, Duration.ofMinutes(1), WEEK}) {
            wave.moveTo(NOW.minus(WEEK), NOW.minus(Duration.ofDays(1)), NOW.plus(later));
            assertThat(wave.closesAt()).isEqualTo(NOW);
        }
        wave.moveTo(NOW.minus(WEEK), NOW.plus(WEEK), NOW);
        assertThat(wave.closesAt()).isEqualTo(NOW.plus(WEEK));
        assertThatThrownBy(() -> wave.moveTo(NOW, NOW.minus(WEEK), NOW)).isInstanceOf(WaveClosesBeforeItOpens.class);
    }

    @Test
    void a_wave_is_settled_an_hour_after_it_has_closed() {
        wave.close(NOW);
        assertThat(wave.isSettled(NOW.plus(Duration.ofHours(1)))).isFalse();
        assertThat(wave.isSettled(NOW.plus(Duration.ofMinutes(61)))).isTrue();
    }
}
