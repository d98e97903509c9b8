package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.identity.CurrentPerson;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.SeatsAtTheDoor.MadeUp;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/**
 * Carries the attendance of those who came for a meeting they missed over to the run in which they missed it: there it counts,
 * and here nothing follows from it. The later run is locked first, then the earlier one; nobody does it the other way round.
 */
@ApplicationScoped
class CarriedOver {
    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    AttendanceBook book;

    /** Who comes to this run for a meeting of an earlier one, and has no seat of her own here. */
    Set<Long> people(WorkshopSummary later) {
        List<SeatsAtTheDoor.Seat> all = seats.seats(later.workshop());
        Set<Long> own = all.stream()
                .filter(seat -> !seat.madeUp() && seat.status().seated())
                .map(SeatsAtTheDoor.Seat::personId)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(SeatsAtTheDoor.Seat::madeUp)
                .map(SeatsAtTheDoor.Seat::personId)
                .filter(person -> !own.contains(person))
                .collect(Collectors.toSet());
    }

    /** Carries over what was noted at the meetings that are over; again carries nothing again. */
    void carry(WorkshopSummary later, Map<Long, Map<Long, Attendance>> noted) {
        Instant now = clock.instant();
        for (MadeUp each : seats.madeUpAt(later.workshop())) {
            Attendance there = noted.getOrDefault(each.personId(), Map.of()).get(each.session());
            WorkshopSession meeting = meeting(later, each.session());
            if (there != null && !meeting.endsAt().plus(AttendanceBook.PATIENCE).isAfter(now)) {
                there.settle(now);
                carry(
                        each,
                        AttendanceRule.attended(AttendanceBook.meeting(meeting), there.presence()),
                        meeting.startsAt());
            }
        }
    }

    private void carry(MadeUp each, boolean attended, Instant at) {
        WorkshopSummary earlier = seats.lock(each.earlier());
        WorkshopSession missed = meeting(earlier, each.missed());
        Map<Long, Attendance> hers = book.of(earlier.workshop().id()).getOrDefault(each.personId(), new HashMap<>());
        Attendance row = hers.get(each.missed());
        boolean made = row != null && row.madeUp();
        if (attended == made || attended && row != null && attendedBefore(missed, row)) {
            return;
        }
        if (row == null) {
            row = book.begin(earlier.workshop().id(), each.missed(), each.personId());
            hers.put(each.missed(), row);
        }
        Long who = currentPerson.idIfSignedIn().orElse(null);
        if (attended) {
            row.makeUp(missed.startsAt(), missed.endsAt(), who);
        } else {
            row.correct(null, null, null, null, who);
        }
        book.note(row, AttendanceStep.What.CORRECT, at, null, "振替");
        book.reconsider(earlier, each.personId(), hers);
    }

    private static boolean attendedBefore(WorkshopSession missed, Attendance row) {
        return AttendanceRule.attended(AttendanceBook.meeting(missed), row.presence());
    }

    private static WorkshopSession meeting(WorkshopSummary summary, long session) {
        return summary.sessions().stream()
                .filter(each -> each.id() == session)
                .findFirst()
                .orElseThrow();
    }
}
