package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveRuleTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant OPENS = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant BEGINS = Instant.parse("2026-05-09T04:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-07-04T07:00:00Z");
    private static final RunSpan MEETINGS = new RunSpan(OPENS, BEGINS, ENDS, false, false, TOKYO);
    private static final RunSpan OWN_PACE = new RunSpan(OPENS, ENDS, ENDS, true, true, TOKYO);

    @Test
    void before_is_open_from_registration_to_the_first_meeting() {
        assertThat(WaveRule.usual(WaveKind.PRE).of(WaveKind.PRE, MEETINGS))
                .isEqualTo(new WaveRule.Period(OPENS, BEGINS));
    }

    @Test
    void afterwards_and_looking_back_open_as_soon_as_the_last_meeting_is_over() {
        for (WaveKind kind : List.of(WaveKind.POST, WaveKind.THEN)) {
            assertThat(WaveRule.usual(kind).of(kind, MEETINGS))
                    .isEqualTo(new WaveRule.Period(ENDS, ENDS.plus(Duration.ofDays(30))));
        }
    }

    @Test
    void who_goes_at_her_own_pace_is_asked_before_and_after_from_the_first_day_to_the_last() {
        for (WaveKind kind : List.of(WaveKind.PRE, WaveKind.POST, WaveKind.THEN)) {
            assertThat(WaveRule.usual(kind).of(kind, OWN_PACE)).isEqualTo(new WaveRule.Period(OPENS, ENDS));
            assertThat(WaveRule.applies(kind, OWN_PACE)).isFalse();
        }
    }

    @Test
    void three_months_later_means_whole_days_where_the_run_is() {
        // 90 days after 4 July are 2 October; 30 days from then end with 31 October.
        assertThat(WaveRule.usual(WaveKind.T3).of(WaveKind.T3, MEETINGS))
                .isEqualTo(new WaveRule.Period(
                        Instant.parse("2026-10-01T15:00:00Z"), Instant.parse("2026-10-31T15:00:00Z")));
    }

    @Test
    void a_run_that_ends_at_midnight_has_its_last_day_before() {
        RunSpan untilMidnight = new RunSpan(OPENS, BEGINS, Instant.parse("2026-07-04T15:00:00Z"), true, true, TOKYO);
        assertThat(new WaveRule(1, 1).of(WaveKind.T6, untilMidnight).opensAt())
                .isEqualTo(Instant.parse("2026-07-04T15:00:00Z"));
    }

    @Test
    void numbers_that_make_no_sense_are_refused() {
        for (int[] days : new int[][] {{-1, 30}, {401, 30}, {0, 0}, {0, 181}}) {
            assertThatThrownBy(() -> new WaveRule(days[0], days[1])).isInstanceOf(WaveRuleOutOfRange.class);
        }
    }

    @Test
    void a_short_code_is_read_however_it_is_typed() {
        assertThat(ShortCode.read(" ａｂ2-3 cd ")).isEqualTo("AB23CD");
        assertThat(ShortCode.from(new byte[] {0, 1, 29, 30, -1, 127})).matches("[2-9A-HJKMNP-TV-Z]{6}");
    }
}
