package org.komichi.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewAMinuteTest {
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final FewAMinute lines = new FewAMinute(3, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void of_a_thousand_in_a_minute_three_are_told_and_afterwards_how_many_were_not() {
        assertThat(IntStream.range(0, 1000).filter(i -> lines.mayBeTold()).count())
                .isEqualTo(3);
        now = now.plusSeconds(59);
        assertThat(lines.mayBeTold()).isFalse();
        assertThat(lines.rest()).as("the minute is not over").isZero();
        now = now.plusSeconds(1);
        assertThat(lines.rest()).isEqualTo(998);
        assertThat(lines.rest()).isZero();
        assertThat(lines.mayBeTold()).isTrue();
    }
}
