package org.komichi.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.attendance.AttendanceRule.Meeting;
import org.komichi.attendance.AttendanceRule.Presence;

class AttendanceRuleTest {
    private static final Instant START = Instant.parse("2026-11-21T04:00:00Z");
    private static final Meeting THREE_HOURS = new Meeting(1, START, START.plus(Duration.ofMinutes(180)), true);

    @ParameterizedTest(name = "from {0} to {1}: {2} minutes, attended {3}")
    @CsvSource({
        "0, 180, 180, true",
        "-30, 200, 180, true",
        "60, 180, 120, true",
        "61, 180, 119, false",
        "0, 120, 120, true",
        "0, 119, 119, false",
        "200, 210, 0, false",
        "-30, -10, 0, false",
    })
    void two_thirds_of_the_time_make_a_meeting_attended(int entered, int left, int minutes, boolean attended) {
        Presence presence = new Presence(minute(entered), minute(left), null);
        assertThat(AttendanceRule.minutes(THREE_HOURS, presence)).isEqualTo(minutes);
        assertThat(AttendanceRule.attended(THREE_HOURS, presence)).isEqualTo(attended);
    }

    @Test
    void a_second_too_few_is_too_few() {
        Presence late = new Presence(minute(60).plusSeconds(1), null, null);
        assertThat(AttendanceRule.attended(THREE_HOURS, late)).isFalse();
    }

    @Test
    void who_is_not_seen_leaving_stayed_to_the_end() {
        assertThat(AttendanceRule.minutes(THREE_HOURS, new Presence(minute(10), null, null)))
                .isEqualTo(170);
    }

    @Test
    void the_organizers_judgement_counts_more_than_the_times() {
        assertThat(AttendanceRule.attended(THREE_HOURS, new Presence(minute(150), null, true)))
                .isTrue();
        assertThat(AttendanceRule.attended(THREE_HOURS, new Presence(minute(0), null, false)))
                .isFalse();
    }

    @Test
    void four_of_five_complete_the_series_when_the_required_ones_are_among_them() {
        AttendanceRule series = series(5, 4, Set.of(3L, 4L));
        assertThat(series.completed(Set.of(1L, 2L, 3L, 4L))).isTrue();
        assertThat(series.completed(Set.of(1L, 2L, 3L, 5L)))
                .as("without the fourth")
                .isFalse();
        assertThat(series.completed(Set.of(3L, 4L))).as("two only").isFalse();
    }

    @Test
    void nobody_completes_a_workshop_by_staying_away() {
        assertThat(series(2, 0, Set.of()).completed(Set.of())).isFalse();
    }

    /** Longer presence never takes an attendance away, and more attendance never takes a completion away. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2026})
    void more_is_never_less(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            int entered = random.nextInt(-60, 240);
            int left = entered + random.nextInt(0, 240);
            Presence presence = new Presence(minute(entered), minute(left), null);
            Presence longer =
                    new Presence(minute(entered - random.nextInt(30)), minute(left + random.nextInt(30)), null);
            int minutes = AttendanceRule.minutes(THREE_HOURS, presence);
            assertThat(minutes).isBetween(0, 180);
            assertThat(AttendanceRule.minutes(THREE_HOURS, longer)).isGreaterThanOrEqualTo(minutes);
            assertThat(AttendanceRule.attended(THREE_HOURS, presence)).isEqualTo(3 * minutes >= 2 * 180);

            int count = random.nextInt(1, 7);
            Set<Long> required = some(random, count);
            AttendanceRule rule = series(count, random.nextInt(0, count + 1), required);
            Set<Long> attended = some(random, count);
            if (rule.completed(attended)) {
                assertThat(attended).containsAll(required).hasSizeGreaterThanOrEqualTo(rule.needed());
                Set<Long> more = new HashSet<>(attended);
                more.addAll(some(random, count));
                assertThat(rule.completed(more)).isTrue();
            } else {
                assertThat(attended.containsAll(required) && attended.size() >= Math.max(1, rule.needed()))
                        .isFalse();
            }
        }
    }

    @Test
    void only_the_workshops_own_meetings_count() {
        Map<Long, Presence> presences = new HashMap<>();
        presences.put(1L, new Presence(START, null, null));
        presences.put(99L, new Presence(START, null, true));
        assertThat(series(1, 1, Set.of()).attended(presences)).containsExactly(1L);
    }

    private static AttendanceRule series(int count, int needed, Set<Long> required) {
        return new AttendanceRule(
                java.util.stream.LongStream.rangeClosed(1, count)
                        .mapToObj(number -> new Meeting(
                                number, START, START.plus(Duration.ofMinutes(180)), required.contains(number)))
                        .toList(),
                needed);
    }

    private static Set<Long> some(Random random, int count) {
        Set<Long> some = new HashSet<>();
        for (long number = 1; number <= count; number++) {
            if (random.nextBoolean()) {
                some.add(number);
            }
        }
        return some;
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
