package org.komichi.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When a reminder goes out. */
class ReminderPlanTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant AFTERNOON = Instant.parse("2027-01-16T04:00:00Z");
    private static final Instant EARLY = Instant.parse("2027-01-16T00:00:00Z");

    private final ReminderPlan plan = new ReminderPlan(1);

    @Test
    void three_days_before_in_the_morning_of_the_workshops_own_zone_unless_somebody_says_otherwise() {
        assertThat(plan.momentFor(AFTERNOON, TOKYO)).contains(Instant.parse("2027-01-12T23:00:00Z"));
        assertThat(plan.momentFor(AFTERNOON, ZoneId.of("UTC"))).contains(Instant.parse("2027-01-13T08:00:00Z"));
    }

    @Test
    void on_the_day_itself_it_still_comes_two_hours_before() {
        plan.choose(0);
        assertThat(plan.momentFor(AFTERNOON, TOKYO)).contains(Instant.parse("2027-01-15T23:00:00Z"));
        assertThat(plan.momentFor(EARLY, TOKYO)).contains(Instant.parse("2027-01-15T22:00:00Z"));
    }

    @Test
    void nobody_is_reminded_when_it_is_off() {
        plan.choose(null);
        assertThat(plan.momentFor(AFTERNOON, TOKYO)).isEmpty();
    }

    @Test
    void two_weeks_are_the_most() {
        plan.choose(14);
        assertThat(plan.daysBefore()).isEqualTo(14);
        assertThatThrownBy(() -> plan.choose(15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.choose(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
