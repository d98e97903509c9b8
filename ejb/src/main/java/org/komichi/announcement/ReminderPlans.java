package org.komichi.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.notification.LetterPreviews;
import org.komichi.notification.OptionalMail;
import org.komichi.shared.NotFound;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** An organizer decides when those who have a seat are reminded, reads the letter, and sees what went out. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class ReminderPlans {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Workshops workshops;

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    LetterPreviews previews;

    @Inject
    AuditTrail audit;

    /**
     * The reminder of one meeting.
     *
     * @param at from when on it goes out; null for never
     * @param people how many have got it
     */
    public record Reminder(WorkshopSession session, Instant at, int people) {}

    /** Days before each meeting, 0 to 14; empty when nobody is reminded.
     * @throws NotFound when the workshop is another team's */
    public Optional<Integer> daysBefore(String slug) {
        return Optional.ofNullable(plan(workshops.organized(slug)).daysBefore());
    }

    /** Decides anew.
     * @param days 0 to 14; null for no reminder
     * @throws NotFound when the workshop is another team's */
    public void choose(String slug, Integer days) {
        workshops.organized(slug);
        // Under the lock of the workshop: two clicks make one plan.
        WorkshopSummary summary = seats.lock(slug);
        ReminderPlan plan = plan(summary);
        plan.choose(days);
        database.persist(plan);
        audit.record(
                "workshop-reminder-planned", "workshop", summary.workshop().id(), days == null ? "-" : days.toString());
    }

    /** The reminders of all meetings. */
    public List<Reminder> reminders(String slug) {
        WorkshopSummary summary = workshops.organized(slug);
        ReminderPlan plan = plan(summary);
        Map<Long, Integer> reached = database.createQuery("""
                        select m.sessionId, count(m) from MeetingReminder m, WorkshopSession s
                        where s.id = m.sessionId and s.workshopId = :workshop group by m.sessionId
                        """, Object[].class)
                .setParameter("workshop", summary.workshop().id())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).intValue()));
        return summary.sessions().stream()
                .map(session -> new Reminder(
                        session,
                        plan.momentFor(session.startsAt(), summary.zone()).orElse(null),
                        reached.getOrDefault(session.id(), 0)))
                .toList();
    }

    /** The letter about the meeting that comes next, by language; nothing when all are over. */
    public Map<Locale, LetterPreviews.Preview> letters(String slug) {
        WorkshopSummary summary = workshops.organized(slug);
        return summary.next(clock.instant())
                .map(session -> previews.both(
                        WorkshopLetters.REMINDER, WorkshopLetters.reminder(summary, session), OptionalMail.REMINDER))
                .orElse(Map.of());
    }

    private ReminderPlan plan(WorkshopSummary summary) {
        long workshop = summary.workshop().id();
        return database.createQuery("select p from ReminderPlan p where p.workshopId = :workshop", ReminderPlan.class)
                .setParameter("workshop", workshop)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ReminderPlan(workshop));
    }
}
