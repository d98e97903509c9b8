package org.komichi.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    private final Attempt attempt = new Attempt("somebody", NOON);

    @Test
    void five_tries_are_free_and_the_sixth_waits_half_a_minute() {
        times(5, NOON);
        assertThatThrownBy(() -> attempt.begin(Pause.ACCOUNT, NOON.plusSeconds(29)))
                .isInstanceOf(TooManyTries.class);
        assertThatCode(() -> attempt.begin(Pause.ACCOUNT, NOON.plusSeconds(30))).doesNotThrowAnyException();
    }

    @Test
    void each_further_try_doubles_the_pause() {
        times(5, NOON);
        Instant sixth = NOON.plusSeconds(30);
        attempt.begin(Pause.ACCOUNT, sixth);
        assertThatThrownBy(() -> attempt.begin(Pause.ACCOUNT, sixth.plusSeconds(59)))
                .isInstanceOf(TooManyTries.class);
        assertThatCode(() -> attempt.begin(Pause.ACCOUNT, sixth.plusSeconds(60)))
                .doesNotThrowAnyException();
    }

    @Test
    void no_pause_is_longer_than_a_quarter_of_an_hour() {
        Instant at = NOON;
        for (int i = 0; i < 40; i++) {
            attempt.begin(Pause.ACCOUNT, at);
            at = at.plus(Duration.ofMinutes(15));
        }
        Instant last = at;
        assertThatCode(() -> attempt.begin(Pause.ACCOUNT, last)).doesNotThrowAnyException();
    }

    @Test
    void a_refused_try_does_not_make_the_pause_longer() {
        times(5, NOON);
        for (int second = 0; second < 29; second++) {
            Instant at = NOON.plusSeconds(second);
            assertThatThrownBy(() -> attempt.begin(Pause.ACCOUNT, at)).isInstanceOf(TooManyTries.class);
        }
        assertThatCode(() -> attempt.begin(Pause.ACCOUNT, NOON.plusSeconds(30))).doesNotThrowAnyException();
    }

    @Test
    void the_right_password_starts_anew() {
        times(4, NOON);
        attempt.succeeded(NOON);
        assertThatCode(() -> times(5, NOON)).doesNotThrowAnyException();
    }

    @Test
    void after_a_quiet_day_all_is_forgotten() {
        times(5, NOON);
        Instant nextDay = NOON.plus(Duration.ofHours(25));
        assertThatCode(() -> times(5, nextDay)).doesNotThrowAnyException();
    }

    @Test
    void thirty_people_of_one_training_room_sign_in_from_one_address() {
        for (int i = 0; i < 300; i++) {
            attempt.begin(Pause.ADDRESS, NOON);
            attempt.takeBack(Pause.ADDRESS, NOON);
        }
        assertThatCode(() -> attempt.begin(Pause.ADDRESS, NOON)).doesNotThrowAnyException();
    }

    private void times(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            attempt.begin(Pause.ACCOUNT, at);
        }
    }
}
