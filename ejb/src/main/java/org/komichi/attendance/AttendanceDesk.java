package org.komichi.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.attendance.Attendance.How;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.SeatsAtTheDoor.Seat;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** Attendance as the organizer of a workshop looks through it afterwards, and puts right what the door did not know. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class AttendanceDesk {
    private static final int LONGEST_REASON = 200;

    @Inject
    Workshops workshops;

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    People people;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AttendanceBook book;

    @Inject
    CarriedOver carriedOver;

    @Inject
    AuditTrail audit;

    /**
     * One person.
     *
     * @param registration code of her last registration
     * @param person null when her account is gone
     * @param chosen the meetings she comes to; nothing for all
     * @param madeUp whether she comes for a meeting she missed in an earlier run: it counts there
     * @param entries by the number of the meeting; what is missing was not noted
     * @param attended the meetings that count for her, those that are not over by what is noted now
     * @param completed whether they are enough
     */
    public record Line(
            String registration,
            PersonSummary person,
            Set<Long> chosen,
            boolean madeUp,
            Map<Long, Entry> entries,
            Set<Long> attended,
            boolean completed) {
        /** Whether she was to come to a meeting. */
        public boolean expectedAt(long session) {
            return chosen.isEmpty() || chosen.contains(session);
        }
    }

    /** One person at one meeting; she came. */
    public record Entry(Instant entered, Instant left, How how, boolean madeUp, Boolean judged, int minutes) {}

    /** One step of how it came about; the names are those of who noted it. */
    public record Step(
            long session,
            String what,
            Instant at,
            Instant entered,
            Instant left,
            String reason,
            Instant notedAt,
            String notedBy) {}

    /** The whole table. */
    public record Table(WorkshopSummary summary, List<Line> lines) {}

    /** Everybody who has a seat or came, in the order of arrival.
     * @throws NotFound when the workshop is another team's */
    public Table table(String slug) {
        WorkshopSummary summary = workshops.organized(slug);
        audit.record("attendance-seen", "workshop", summary.workshop().id(), null);
        return table(summary);
    }

    private Table table(WorkshopSummary summary) {
        Map<Long, Map<Long, Attendance>> noted = book.of(summary.workshop().id());
        List<Seat> shown = seats.seats(summary.workshop()).stream()
                .filter(seat -> seat.status() == RegistrationStatus.CONFIRMED || noted.containsKey(seat.personId()))
                .collect(Collectors.toMap(
                        Seat::personId,
                        seat -> seat,
                        (first, later) -> later.madeUp() ? first : later,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        Map<Long, PersonSummary> known =
                people.summaries(shown.stream().map(Seat::personId).toList());
        AttendanceRule rule = AttendanceBook.rule(summary);
        return new Table(
                summary,
                shown.stream()
                        .map(seat -> line(
                                summary,
                                rule,
                                seat,
                                known.get(seat.personId()),
                                noted.getOrDefault(seat.personId(), Map.of())))
                        .toList());
    }

    private static Line line(
            WorkshopSummary summary, AttendanceRule rule, Seat seat, PersonSummary person, Map<Long, Attendance> rows) {
        Map<Long, Entry> entries = new HashMap<>();
        Map<Long, AttendanceRule.Presence> presences = new HashMap<>();
        for (WorkshopSession session : summary.sessions()) {
            Attendance row = rows.get(session.id());
            if (row != null && row.came()) {
                presences.put(session.id(), row.presence());
                entries.put(
                        session.id(),
                        new Entry(
                                row.enteredAt(),
                                row.leftAt(),
                                row.how(),
                                row.madeUp(),
                                row.judged(),
                                AttendanceRule.minutes(AttendanceBook.meeting(session), row.presence())));
            }
        }
        Set<Long> attended = rule.attended(presences);
        return new Line(
                seat.registration(),
                person,
                seat.chosen(),
                seat.madeUp(),
                entries,
                attended,
                !seat.madeUp() && rule.completed(attended));
    }

    /** One person's line.
     * @throws NotFound when the workshop is another team's, or she is not in its table */
    public Line line(String slug, String registration) {
        return table(slug).lines().stream()
                .filter(line -> line.registration().equals(registration))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How one person's attendance came about, in order.
     * @throws NotFound when the workshop is another team's, or the registration another workshop's */
    public List<Step> steps(String slug, String registration) {
        WorkshopSummary summary = workshops.organized(slug);
        List<AttendanceStep> steps = book.steps(summary.workshop().id(), personOf(summary, registration));
        Map<Long, PersonSummary> names = people.summaries(steps.stream()
                .map(AttendanceStep::notedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new)));
        return steps.stream()
                .map(step -> new Step(
                        step.sessionId(),
                        step.what().name(),
                        step.at(),
                        step.enteredAt(),
                        step.leftAt(),
                        step.reason(),
                        step.notedAt(),
                        names.get(step.notedBy()) == null
                                ? null
                                : names.get(step.notedBy()).name()))
                .toList();
    }

    /**
     * What the organizer knows better than the door.
     *
     * @param entered null when she was not there
     * @param left null when she stayed to the end
     * @param judged whether the meeting counts for her whatever the times; null when the times decide
     * @param recording whether she made up for the meeting by its recording: it counts
     * @param reason why, for who looks at it later
     * @throws ReasonNeeded when there is none, or it is too long
     * @throws LeavesBeforeEntering when the times are the wrong way round
     * @throws NotFound when the workshop is another team's, or has no such meeting or registration
     */
    public void correct(
            String slug,
            String registration,
            long session,
            Instant entered,
            Instant left,
            Boolean judged,
            boolean recording,
            String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new ReasonNeeded();
        }
        workshops.organized(slug);
        WorkshopSummary summary = seats.lock(slug);
        WorkshopSession meeting = summary.sessions().stream()
                .filter(each -> each.id() == session)
                .findFirst()
                .orElseThrow(NotFound::new);
        long person = personOf(summary, registration);
        Map<Long, Map<Long, Attendance>> noted = book.of(summary.workshop().id());
        Map<Long, Attendance> hers = noted.computeIfAbsent(person, nobody -> new HashMap<>());
        Attendance row = hers.computeIfAbsent(
                session, missing -> book.begin(summary.workshop().id(), session, person));
        row.correct(
                recording ? meeting.startsAt() : entered,
                recording ? meeting.endsAt() : left,
                recording ? Boolean.TRUE : judged,
                recording ? How.RECORDING : How.MANUAL,
                currentPerson.id());
        book.note(
                row,
                AttendanceStep.What.CORRECT,
                Stream.of(entered, meeting.startsAt())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(),
                null,
                reason.strip());
        audit.record("attendance-corrected", "workshop", summary.workshop().id(), meeting.position() + "");
        if (!carriedOver.people(summary).contains(person)) {
            book.reconsider(summary, person, hers);
        }
        carriedOver.carry(summary, noted);
    }

    private long personOf(WorkshopSummary summary, String registration) {
        return seats.seats(summary.workshop()).stream()
                .filter(seat -> seat.registration().equals(registration))
                .findFirst()
                .orElseThrow(NotFound::new)
                .personId();
    }
}
