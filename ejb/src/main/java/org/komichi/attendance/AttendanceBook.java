package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.attendance.AttendanceRule.Meeting;
import org.komichi.identity.CurrentPerson;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/**
 * The attendance of a workshop, and what follows from it. Everything that changes it happens while the workshop's row is
 * locked; should the lock ever be forgotten, the database still admits one row for each meeting and person.
 */
@ApplicationScoped
class AttendanceBook {
    /** So long after a meeting phones may still tell what they noted without a network, before anything follows from it. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Event<SessionAttended> sessionAttended;

    @Inject
    Event<WorkshopCompleted> workshopCompleted;

    @Inject
    Event<CompletionWithdrawn> completionWithdrawn;

    static AttendanceRule rule(WorkshopSummary summary) {
        return new AttendanceRule(
                summary.sessions().stream().map(AttendanceBook::meeting).toList(),
                summary.workshop().sessionsNeeded());
    }

    static Meeting meeting(WorkshopSession session) {
        return new Meeting(session.id(), session.startsAt(), session.endsAt(), session.required());
    }

    /** Everything that was noted of a workshop, by person and meeting. */
    Map<Long, Map<Long, Attendance>> of(long workshop) {
        Map<Long, Map<Long, Attendance>> book = new HashMap<>();
        database.createQuery("select a from Attendance a where a.workshopId = :workshop", Attendance.class)
                .setParameter("workshop", workshop)
                .getResultStream()
                .forEach(row -> book.computeIfAbsent(row.personId(), person -> new HashMap<>())
                        .put(row.sessionId(), row));
        return book;
    }

    /** A row for somebody of whom nothing was noted yet. */
    Attendance begin(long workshop, long session, long person) {
        Attendance row = new Attendance(workshop, session, person);
        database.persist(row);
        return row;
    }

    /** Writes down how a row came to stand as it does. */
    void note(Attendance row, AttendanceStep.What what, Instant at, String scanId, String reason) {
        database.persist(new AttendanceStep(
                row, what, at, scanId, reason, currentPerson.idIfSignedIn().orElse(null), clock.instant()));
    }

    /** The steps that were taken by these scans, by their number. */
    Map<String, AttendanceStep> steps(Set<String> scanIds) {
        return scanIds.isEmpty()
                ? Map.of()
                : database.createQuery("select s from AttendanceStep s where s.scanId in :ids", AttendanceStep.class)
                        .setParameter("ids", scanIds)
                        .getResultStream()
                        .collect(Collectors.toMap(AttendanceStep::scanId, step -> step));
    }

    /** The steps of one person at one workshop, in the order in which they were noted. */
    List<AttendanceStep> steps(long workshop, long person) {
        return database.createQuery(
                        "select s from AttendanceStep s where s.workshopId = :workshop and s.personId = :person order by s.id",
                        AttendanceStep.class)
                .setParameter("workshop", workshop)
                .setParameter("person", person)
                .getResultList();
    }

    /** Tells the other rooms what follows from one person's rows at the meetings that are over, each fact once. */
    void settle(WorkshopSummary summary, Map<Long, Attendance> rows) {
        follow(summary, rows);
    }

    /** The same after a correction, which may also take back that she completed the workshop. */
    void reconsider(WorkshopSummary summary, long person, Map<Long, Attendance> rows) {
        if (!follow(summary, rows)) {
            completion(summary, person).ifPresent(told -> {
                database.remove(told);
                // Gone before another correction of the same request may write it again.
                database.flush();
                completionWithdrawn.fire(new CompletionWithdrawn(
                        person, summary.workshop().id(), summary.workshop().runId()));
            });
        }
    }

    /** Tells what follows; returns whether she completed the workshop. */
    private boolean follow(WorkshopSummary summary, Map<Long, Attendance> rows) {
        Instant now = clock.instant();
        AttendanceRule rule = rule(summary);
        Map<Long, AttendanceRule.Presence> over = new HashMap<>();
        for (WorkshopSession session : summary.sessions()) {
            Attendance row = rows.get(session.id());
            if (row != null && !session.endsAt().plus(PATIENCE).isAfter(now)) {
                over.put(session.id(), row.presence());
                row.settle(now);
            }
        }
        Set<Long> attended = rule.attended(over);
        LocalDate last = null;
        for (WorkshopSession session : summary.sessions()) {
            if (attended.contains(session.id())) {
                last = LocalDate.ofInstant(session.startsAt(), summary.zone());
                tellAttended(summary, rows.get(session.id()), last, now);
            }
        }
        boolean completed = rule.completed(attended);
        if (completed) {
            tellCompleted(summary, rows.get(attended.iterator().next()).personId(), last);
        }
        return completed;
    }

    private void tellAttended(WorkshopSummary summary, Attendance row, LocalDate on, Instant now) {
        if (row.tellOnce(now)) {
            sessionAttended.fire(new SessionAttended(
                    row.personId(), row.workshopId(), summary.workshop().runId(), row.sessionId(), on));
        }
    }

    private void tellCompleted(WorkshopSummary summary, long person, LocalDate on) {
        long workshop = summary.workshop().id();
        if (completion(summary, person).isEmpty()) {
            database.persist(new Completion(workshop, person, on));
            workshopCompleted.fire(
                    new WorkshopCompleted(person, workshop, summary.workshop().runId(), on));
        }
    }

    private Optional<Completion> completion(WorkshopSummary summary, long person) {
        return database.createQuery(
                        "select c from Completion c where c.workshopId = :workshop and c.personId = :person",
                        Completion.class)
                .setParameter("workshop", summary.workshop().id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
