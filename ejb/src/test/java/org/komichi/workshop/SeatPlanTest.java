package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatPlanTest {
    private static final Instant RELEASE = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant BEFORE = RELEASE.minusSeconds(1);
    private static final Set<String> NURSES = Set.of("P05_VN", "P06_NS");
    private static final Set<String> DOCTORS = Set.of("P01_DOC");

    @Test
    void without_quotas_everybody_takes_any_seat_until_none_is_left() {
        SeatPlan plan = new SeatPlan(2, List.of());
        assertThat(plan.fits(Map.of("P05_VN", 1), "P01_DOC", BEFORE)).isTrue();
        assertThat(plan.fits(Map.of("P05_VN", 1, "P01_DOC", 1), "P01_DOC", BEFORE))
                .isFalse();
    }

    @Test
    void a_kept_seat_is_not_given_to_another_profession() {
        SeatPlan plan = new SeatPlan(3, List.of(new SeatPlan.Quota(NURSES, 2, RELEASE)));
        assertThat(plan.fits(Map.of("P01_DOC", 1), "P01_DOC", BEFORE)).isFalse();
        assertThat(plan.fits(Map.of("P01_DOC", 1), "P05_VN", BEFORE)).isTrue();
        assertThat(plan.freeFor(Map.of("P01_DOC", 1), "P06_NS", BEFORE)).isEqualTo(2);
    }

    @Test
    void who_finds_her_quota_full_takes_a_common_seat() {
        SeatPlan plan = new SeatPlan(3, List.of(new SeatPlan.Quota(NURSES, 2, RELEASE)));
        assertThat(plan.fits(Map.of("P05_VN", 2), "P06_NS", BEFORE)).isTrue();
        assertThat(plan.fits(Map.of("P05_VN", 3), "P06_NS", BEFORE)).isFalse();
        assertThat(plan.fits(Map.of("P05_VN", 3), "P01_DOC", BEFORE)).isFalse();
    }

    @Test
    void unused_kept_seats_are_common_from_the_release_on() {
        SeatPlan plan = new SeatPlan(3, List.of(new SeatPlan.Quota(NURSES, 2, RELEASE)));
        assertThat(plan.fits(Map.of("P01_DOC", 1), "P01_DOC", RELEASE)).isTrue();
        assertThat(plan.fits(Map.of("P01_DOC", 3), "P01_DOC", RELEASE)).isFalse();
    }

    @Test
    void more_kept_than_there_is_cannot_be_planned() {
        assertThatThrownBy(() -> new SeatPlan(1, List.of(new SeatPlan.Quota(NURSES, 2, null))))
                .isInstanceOf(QuotasExceedSeats.class);
        assertThatThrownBy(() -> new SeatPlan(
                        9, List.of(new SeatPlan.Quota(NURSES, 2, null), new SeatPlan.Quota(NURSES, 2, null))))
                .isInstanceOf(ProfessionInTwoQuotas.class);
    }

    @Test
    void fewer_seats_that_leave_kept_ones_uncovered_are_refused_although_everybody_could_sit() {
        List<SeatPlan.Quota> nurses = List.of(new SeatPlan.Quota(NURSES, 5, RELEASE));
        Map<String, Integer> doctors = Map.of("P01_DOC", 5);
        new SeatPlan(10, nurses).mustHold(doctors, BEFORE);
        SeatPlan fewer = new SeatPlan(6, nurses);
        assertThatThrownBy(() -> fewer.mustHold(doctors, BEFORE))
                .isInstanceOfSatisfying(
                        QuotasExceedFreeSeats.class,
                        rule -> assertThat(rule.arguments()).containsExactly(4));
        fewer.mustHold(doctors, RELEASE);
    }

    @Test
    void the_parts_of_a_plan_say_how_far_each_is_taken() {
        SeatPlan plan = new SeatPlan(5, List.of(new SeatPlan.Quota(NURSES, 2, RELEASE)));
        Map<String, Integer> taken = Map.of("P05_VN", 3, "P01_DOC", 1);
        assertThat(plan.parts(taken, BEFORE))
                .containsExactly(new SeatPlan.Part(NURSES, 2, 2, RELEASE), new SeatPlan.Part(Set.of(), 3, 2, null));
        assertThat(plan.parts(taken, RELEASE)).containsExactly(new SeatPlan.Part(Set.of(), 5, 4, null));
    }

    /**
     * Any sequence of taking, freeing and handing on seats, of releases and of more or fewer seats keeps the plan; whoever is
     * refused really has no seat.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_sequence_of_steps_gives_one_seat_too_many_or_leaves_one_empty(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            SeatPlan plan = anyPlan(random);
            Map<String, Integer> taken = new HashMap<>();
            Instant now = BEFORE;
            for (int step = 0; step < 60; step++) {
                String profession =
                        List.of("P05_VN", "P06_NS", "P01_DOC", "P16_OTHER").get(random.nextInt(4));
                if (random.nextInt(4) == 0) {
                    taken.computeIfPresent(profession, (any, count) -> count == 1 ? null : count - 1);
                } else if (random.nextInt(30) == 0) {
                    now = RELEASE;
                } else if (random.nextInt(8) == 0) {
                    taken = handedOn(plan, taken, profession, now, random);
                } else if (random.nextInt(15) == 0) {
                    plan = resized(plan, taken, now, random);
                } else {
                    int free = plan.freeFor(taken, profession, now);
                    boolean fits = plan.fits(taken, profession, now);
                    assertThat(fits).as("free seats say the same").isEqualTo(free > 0);
                    Map<String, Integer> with = new HashMap<>(taken);
                    with.merge(profession, 1, Integer::sum);
                    assertThat(fits).as("fits exactly when the plan would hold").isEqualTo(plan.holds(with, now));
                    if (fits) {
                        taken = with;
                    }
                }
                assertThat(plan.holds(taken, now)).isTrue();
            }
        }
    }

    /** Somebody's seat goes to a colleague of a profession that fits when she leaves. */
    private static Map<String, Integer> handedOn(
            SeatPlan plan, Map<String, Integer> taken, String profession, Instant now, Random random) {
        if (taken.isEmpty()) {
            return taken;
        }
        Map<String, Integer> with = new HashMap<>(taken);
        String giver = List.copyOf(taken.keySet()).get(random.nextInt(taken.size()));
        with.computeIfPresent(giver, (any, count) -> count == 1 ? null : count - 1);
        if (!plan.fits(with, profession, now)) {
            return taken;
        }
        with.merge(profession, 1, Integer::sum);
        return with;
    }

    /** More or fewer seats, unless those who have one and the quotas do not leave room for it. */
    private static SeatPlan resized(SeatPlan plan, Map<String, Integer> taken, Instant now, Random random) {
        int seats = random.nextInt(14);
        int kept = plan.quotas().stream().mapToInt(SeatPlan.Quota::seats).sum();
        SeatPlan other = seats < kept ? plan : new SeatPlan(seats, plan.quotas());
        try {
            other.mustHold(taken, now);
            return other;
        } catch (QuotasExceedFreeSeats refused) {
            assertThat(other.holds(taken, now)).as("refused for a reason").isFalse();
            return plan;
        }
    }

    private static SeatPlan anyPlan(Random random) {
        int seats = random.nextInt(12);
        List<SeatPlan.Quota> quotas = new ArrayList<>();
        int left = seats;
        for (Set<String> group : List.of(NURSES, DOCTORS)) {
            if (left > 0 && random.nextBoolean()) {
                int kept = 1 + random.nextInt(left);
                quotas.add(new SeatPlan.Quota(group, kept, random.nextBoolean() ? RELEASE : null));
                left -= kept;
            }
        }
        return new SeatPlan(seats, quotas);
    }
}
