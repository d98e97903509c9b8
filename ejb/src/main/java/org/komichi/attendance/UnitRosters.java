package org.komichi.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.komichi.attendance.AttendanceRule.Meeting;
import org.komichi.attendance.AttendanceRule.Presence;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/** The roster that associations of doctors ask for: who was there from when to when, and how many units that is. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class UnitRosters {
    @Inject
    AttendanceDesk desk;

    @Inject
    AuditTrail audit;

    /**
     * Somebody at one meeting.
     *
     * @param person null when her account is gone
     * @param left the end of the meeting when nobody saw her leave
     * @param minutes that she was there
     */
    public record Line(
            WorkshopSession session, PersonSummary person, Instant entered, Instant left, int minutes, Units units) {}

    /** The roster of a workshop. */
    public record Roster(WorkshopSummary summary, List<Line> lines) {}

    /**
     * Everybody who came, meeting by meeting, in the order of registration. Whoever made up for a meeting by its recording did
     * not come.
     *
     * @throws org.komichi.shared.NotFound when the workshop is another team's
     */
    public Roster of(String slug) {
        AttendanceDesk.Table table = desk.table(slug);
        audit.record("unit-roster-taken", "workshop", table.summary().workshop().id(), null);
        return new Roster(
                table.summary(),
                table.summary().sessions().stream()
                        .flatMap(session -> table.lines().stream()
                                .filter(line -> cameTo(session, line))
                                .map(line -> line(session, line)))
                        .toList());
    }

    private static boolean cameTo(WorkshopSession session, AttendanceDesk.Line line) {
        AttendanceDesk.Entry entry = line.entries().get(session.id());
        return entry != null && entry.how() != Attendance.How.RECORDING;
    }

    private static Line line(WorkshopSession session, AttendanceDesk.Line line) {
        AttendanceDesk.Entry entry = line.entries().get(session.id());
        Meeting meeting = AttendanceBook.meeting(session);
        Presence presence = new Presence(entry.entered(), entry.left(), entry.judged());
        return new Line(
                session,
                line.person(),
                entry.entered(),
                Units.left(meeting, presence),
                entry.minutes(),
                Units.of(meeting, session.breakMinutes(), presence));
    }
}
