package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komichi.shared.Bilingual;

class CapacityTest {
    private static final Instant DAY = Instant.parse("2027-01-16T04:00:00Z");

    @Test
    void there_are_as_many_seats_as_planned_when_nothing_limits_them() {
        assertThat(capacity(24, Instructors.NO_LIMIT, meeting(null)).seats()).isEqualTo(24);
    }

    @Test
    void there_are_no_more_seats_than_the_instructors_can_look_after() {
        assertThat(capacity(24, new Instructors(3, 6), meeting(null)).seats()).isEqualTo(18);
        assertThat(capacity(12, new Instructors(3, 6), meeting(null)).seats()).isEqualTo(12);
    }

    @Test
    void where_everybody_comes_to_all_meetings_the_smallest_room_limits_the_seats() {
        assertThat(capacity(24, Instructors.NO_LIMIT, meeting(30), meeting(20), meeting(null))
                        .seats())
                .isEqualTo(20);
    }

    @Test
    void instructors_without_learners_or_learners_without_instructors_are_refused() {
        assertThatThrownBy(() -> new Instructors(3, null))
                .isInstanceOf(InstructorsHalfSaid.class)
                .matches(rule -> ((InstructorsHalfSaid) rule).field().equals("learnersEach"));
        assertThatThrownBy(() -> new Instructors(null, 6)).isInstanceOf(InstructorsHalfSaid.class);
    }

    @Test
    void what_is_too_small_for_those_who_have_a_seat_is_named() {
        Capacity seats = capacity(4, Instructors.NO_LIMIT, meeting(null));
        assertThatThrownBy(() -> seats.mustHold(5, Map.of())).isInstanceOf(SeatsTaken.class);
        Capacity instructors = capacity(10, new Instructors(1, 4), meeting(null));
        assertThatThrownBy(() -> instructors.mustHold(5, Map.of())).isInstanceOf(InstructorsTooFew.class);
        Capacity room = capacity(10, new Instructors(2, 4), meeting(9), meeting(4));
        assertThatThrownBy(() -> room.mustHold(5, Map.of()))
                .isInstanceOf(SessionPlacesTaken.class)
                .matches(rule -> ((SessionPlacesTaken) rule).session().places() == 4);
        room.mustHold(4, Map.of());
    }

    @Test
    void where_people_choose_a_small_room_limits_its_own_meeting_and_not_the_seats() {
        Capacity chosen = new Capacity(8, Instructors.NO_LIMIT, List.of(meeting(1L, 3), meeting(2L, null)), true);
        assertThat(chosen.seats()).isEqualTo(8);
        assertThat(chosen.places(meeting(1L, 3))).isEqualTo(3);
        chosen.mustHold(8, Map.of(1L, new MeetingPlaces(3, 0), 2L, new MeetingPlaces(8, 0)));
        assertThatThrownBy(() -> chosen.mustHold(8, Map.of(1L, new MeetingPlaces(4, 0))))
                .isInstanceOf(SessionPlacesTaken.class);
    }

    private static Capacity capacity(int planned, Instructors instructors, WorkshopPlan.Session... meetings) {
        return new Capacity(planned, instructors, List.of(meetings), false);
    }

    private static WorkshopPlan.Session meeting(Integer places) {
        return meeting(null, places);
    }

    static WorkshopPlan.Session meeting(Long id, Integer places) {
        return new WorkshopPlan.Session(
                id, new Bilingual("実技", null), DAY, DAY.plus(Duration.ofHours(2)), false, 0, places);
    }
}
