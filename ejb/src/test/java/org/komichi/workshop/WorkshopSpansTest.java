package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WorkshopSpansTest {
    private static final Instant BEGINS = Instant.parse("2026-12-05T04:00:00Z");
    private static final Instant ENDS = Instant.parse("2027-01-30T07:00:00Z");

    @Test
    void who_has_a_seat_may_answer_at_once() {
        Instant opens = Instant.parse("2026-11-01T00:00:00Z");
        assertThat(WorkshopSpans.span(opens, BEGINS, ENDS, false, ZoneOffset.UTC)
                        .opens())
                .isEqualTo(opens);
    }

    @Test
    void there_is_at_least_a_day_to_answer_before() {
        assertThat(WorkshopSpans.span(BEGINS.plusSeconds(60), BEGINS, ENDS, false, ZoneOffset.UTC)
                        .opens())
                .isEqualTo(BEGINS.minus(Duration.ofDays(1)));
    }
}
