package org.komichi.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.komichi.identity.Role;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSummary;

/** Takes down who attended on behalf of the application: in a demonstration, of meetings that are over. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastAttendance {
    @Inject
    SeatsAtTheDoor seats;

    @Inject
    AttendanceBook book;

    /** When somebody came and left; left is null when she stayed to the end. */
    public record Stay(Instant entered, Instant left) {}

    /** Somebody came to these meetings.
     * @param stays by the place of the meeting, from 1 */
    public void attended(String slug, long person, Map<Integer, Stay> stays) {
        WorkshopSummary summary = seats.lock(slug);
        long workshop = summary.workshop().id();
        Map<Long, Attendance> rows = new HashMap<>();
        summary.sessions().stream()
                .filter(session -> stays.containsKey(session.position()))
                .forEach(session -> {
                    Stay stay = stays.get(session.position());
                    Attendance row = book.begin(workshop, session.id(), person);
                    row.enter(stay.entered(), Attendance.How.TICKET, null);
                    book.note(row, AttendanceStep.What.ENTER, stay.entered(), null, null);
                    if (stay.left() != null) {
                        row.leave(stay.left(), null);
                        book.note(row, AttendanceStep.What.LEAVE, stay.left(), null, null);
                    }
                    rows.put(session.id(), row);
                });
        book.settle(summary, rows);
    }
}
