package org.komichi.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MeetingClockTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final MeetingClock AFTERNOON =
            new MeetingClock(Instant.parse("2026-11-21T04:00:00Z"), Instant.parse("2026-11-21T07:00:00Z"), TOKYO);
    private static final MeetingClock LATE =
            new MeetingClock(Instant.parse("2026-11-21T13:00:00Z"), Instant.parse("2026-11-21T16:00:00Z"), TOKYO);

    @Test
    void a_time_is_meant_on_the_day_of_the_meeting() {
        assertThat(AFTERNOON.at(LocalTime.of(13, 5))).isEqualTo(Instant.parse("2026-11-21T04:05:00Z"));
        assertThat(AFTERNOON.at(LocalTime.of(12, 50))).isEqualTo(Instant.parse("2026-11-21T03:50:00Z"));
    }

    @Test
    void a_meeting_that_goes_on_after_midnight_ends_on_the_next_day() {
        assertThat(LATE.at(LocalTime.of(22, 10))).isEqualTo(Instant.parse("2026-11-21T13:10:00Z"));
        assertThat(LATE.at(LocalTime.of(0, 50))).isEqualTo(Instant.parse("2026-11-21T15:50:00Z"));
    }

    @Test
    void the_field_shows_what_it_takes() {
        assertThat(AFTERNOON.text(AFTERNOON.at(LocalTime.of(9, 5)))).isEqualTo("09:05");
        assertThat(AFTERNOON.text(null)).isEmpty();
    }
}
