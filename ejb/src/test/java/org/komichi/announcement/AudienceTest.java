package org.komichi.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.announcement.Audience.Group;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.SeatsAtTheDoor;

/** Whom a message is for. */
class AudienceTest {
    @Test
    void those_of_one_status_are_meant_and_no_others() {
        assertThat(meant(Group.CONFIRMED)).containsExactly(RegistrationStatus.CONFIRMED);
        assertThat(meant(Group.OFFERED)).containsExactly(RegistrationStatus.OFFERED);
        assertThat(meant(Group.WAITLISTED)).containsExactly(RegistrationStatus.WAITLISTED);
        assertThat(meant(Group.PENDING_APPROVAL)).containsExactly(RegistrationStatus.PENDING_APPROVAL);
    }

    @Test
    void all_means_nobody_whose_registration_has_ended() {
        assertThat(meant(Group.ACTIVE))
                .containsExactlyInAnyOrder(
                        RegistrationStatus.PENDING_APPROVAL,
                        RegistrationStatus.WAITLISTED,
                        RegistrationStatus.OFFERED,
                        RegistrationStatus.CONFIRMED);
    }

    @Test
    void who_was_there_is_meant_by_that_whatever_became_of_her_registration() {
        Audience there = new Audience(Group.ATTENDED, 7L);
        assertThat(there.means(seat(RegistrationStatus.CONFIRMED), true)).isTrue();
        assertThat(there.means(seat(RegistrationStatus.CANCELLED), true)).isTrue();
        assertThat(there.means(seat(RegistrationStatus.CONFIRMED), false)).isFalse();
    }

    @Test
    void who_had_no_seat_has_missed_nothing() {
        Audience missed = new Audience(Group.MISSED, 7L);
        assertThat(missed.means(seat(RegistrationStatus.CONFIRMED), false)).isTrue();
        assertThat(missed.means(seat(RegistrationStatus.CONFIRMED), true)).isFalse();
        assertThat(missed.means(seat(RegistrationStatus.WAITLISTED), false)).isFalse();
        assertThat(missed.means(seat(RegistrationStatus.CANCELLED), false)).isFalse();
    }

    @Test
    void its_name_is_read_back_and_nothing_else_is() {
        for (Audience each : List.of(Audience.of(Group.ACTIVE), new Audience(Group.MISSED, 17L))) {
            assertThat(Audience.of(each.code())).contains(each);
        }
        for (String other : List.of("", "EVERYBODY", "MISSED", "ACTIVE:3", "MISSED:-1", "MISSED:x")) {
            assertThat(Audience.of(other)).as(other).isEmpty();
        }
        assertThatThrownBy(() -> new Audience(Group.ATTENDED, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<RegistrationStatus> meant(Group group) {
        return Arrays.stream(RegistrationStatus.values())
                .filter(status -> Audience.of(group).means(seat(status), false))
                .toList();
    }

    @Test
    void who_did_not_choose_a_meeting_neither_comes_to_it_nor_misses_it() {
        SeatsAtTheDoor.Seat other = new SeatsAtTheDoor.Seat("r", 1, RegistrationStatus.CONFIRMED, Set.of(8L));
        assertThat(new Audience(Group.MISSED, 7L).means(other, false)).isFalse();
        assertThat(new Audience(Group.COMING, 7L).means(other, false)).isFalse();
        assertThat(new Audience(Group.COMING, 8L).means(other, false)).isTrue();
    }

    private static SeatsAtTheDoor.Seat seat(RegistrationStatus status) {
        return new SeatsAtTheDoor.Seat("r", 1, status, Set.of());
    }
}
