package org.komichi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When somebody is reminded of what she planned. */
class PlanGoalTest {
    private static final LocalDate SET = LocalDate.of(2026, 11, 1);
    private static final Instant NOON = Instant.parse("2026-11-01T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void she_is_reminded_from_a_week_before_the_day_to_the_day() {
        assertThat(reminding(new PlanGoal(1, "B3", 3).plan(DAY, null, NOON)))
                .containsExactlyElementsOf(
                        DAY.minusDays(7).datesUntil(DAY.plusDays(1)).toList());
    }

    @Test
    void what_is_set_for_this_week_is_called_to_mind_on_its_eve() {
        assertThat(reminding(new PlanGoal(1, "B3", 3).plan(SET.plusDays(4), null, NOON)))
                .containsExactly(SET.plusDays(3), SET.plusDays(4));
        assertThat(reminding(new PlanGoal(1, "B3", 3).plan(SET.plusDays(1), null, NOON)))
                .containsExactly(SET.plusDays(1));
        assertThat(reminding(new PlanGoal(1, "B3", 3).plan(SET, null, NOON))).isEmpty();
    }

    @Test
    void she_is_reminded_once_of_each_day_she_sets() {
        PlanGoal goal = new PlanGoal(1, "B3", 3).plan(DAY, null, NOON);
        goal.reminded(NOON.plusSeconds(1));
        assertThat(reminding(goal.plan(DAY, "秋の講習会に出る", NOON)))
                .as("other words, the same day")
                .isEmpty();
        assertThat(reminding(goal.plan(DAY.plusDays(10), null, NOON))).contains(DAY.plusDays(3));
    }

    private static List<LocalDate> reminding(PlanGoal goal) {
        return Stream.iterate(SET, day -> day.plusDays(1))
                .limit(60)
                .filter(goal::reminds)
                .toList();
    }
}
