package org.komichi.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.attendance.AttendanceRule.Meeting;
import org.komichi.attendance.AttendanceRule.Presence;

class UnitsTest {
    private static final Instant START = Instant.parse("2026-11-21T04:00:00Z");
    private static final Meeting THREE_HOURS = new Meeting(1, START, START.plusSeconds(180 * 60L), true);

    @ParameterizedTest
    @CsvSource({"0,0", "29,0", "30,0.5", "59,0.5", "60,1", "89,1", "150,2.5", "180,3", "-10,0"})
    void half_a_unit_for_every_full_half_hour(int minutes, double units) {
        assertThat(new Units(minutes).number()).isEqualTo(units);
    }

    @Test
    void breaks_are_taken_off_whoever_came() {
        assertThat(Units.of(THREE_HOURS, 10, presence(-5, null, null)).number()).isEqualTo(2.5);
        assertThat(Units.of(THREE_HOURS, 0, presence(-5, null, null)).number()).isEqualTo(3);
        assertThat(Units.of(THREE_HOURS, 10, presence(0, 75, null)).minutes()).isEqualTo(65);
        assertThat(Units.of(THREE_HOURS, 90, presence(0, 30, null)).number()).isZero();
    }

    @Test
    void only_time_within_the_meeting_counts() {
        assertThat(Units.of(THREE_HOURS, 0, presence(-60, 240, null)).minutes()).isEqualTo(180);
        assertThat(Units.of(THREE_HOURS, 0, presence(31, null, null)).number()).isEqualTo(2);
    }

    @Test
    void what_the_organizer_decided_not_to_count_is_nothing_and_a_kind_judgement_adds_no_time() {
        assertThat(Units.of(THREE_HOURS, 0, presence(0, null, false)).number()).isZero();
        assertThat(Units.of(THREE_HOURS, 0, presence(0, 60, true)).number()).isEqualTo(1);
    }

    @Test
    void whoever_was_not_seen_leaving_stayed_to_the_end() {
        assertThat(Units.left(THREE_HOURS, presence(0, null, null))).isEqualTo(THREE_HOURS.to());
        assertThat(Units.left(THREE_HOURS, presence(0, 75, null))).isEqualTo(START.plusSeconds(75 * 60L));
        assertThat(Units.left(THREE_HOURS, presence(0, 200, null))).isEqualTo(THREE_HOURS.to());
    }

    @Test
    void codes_are_read_as_people_type_them() {
        assertThat(CurriculumCodes.read("１、15,  29・15")).hasToString("1 15 29");
        assertThat(CurriculumCodes.read(" ").codes()).isEmpty();
        assertThat(CurriculumCodes.read(null).codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "a", "1 -2", "=1", "0 1 2 3 4 5 6 7 8 9 10"})
    void what_is_no_code_is_not_accepted(String typed) {
        assertThatThrownBy(() -> CurriculumCodes.read(typed)).isInstanceOf(NoCurriculumCode.class);
    }

    private static Presence presence(int fromMinute, Integer toMinute, Boolean judged) {
        return new Presence(
                START.plusSeconds(fromMinute * 60L),
                toMinute == null ? null : START.plusSeconds(toMinute * 60L),
                judged);
    }
}
