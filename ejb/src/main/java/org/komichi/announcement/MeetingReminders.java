package org.komichi.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.notification.MailChoices;
import org.komichi.notification.OptionalMail;
import org.komichi.notification.Outbox;
import org.komichi.run.Run;
import org.komichi.workshop.Registration;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/** Reminds those who have a seat of the meetings whose time has come; one meeting in one transaction. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class MeetingReminders {
    private static final Duration LOOK_AHEAD = Duration.ofDays(ReminderPlan.MOST_DAYS + 1L);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    MailChoices choices;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /**
     * A meeting whose time has come.
     *
     * @param slug of its workshop
     * @param since when the time came; who got her seat later knows the day from the letter about the seat
     */
    public record Due(String slug, long session, Instant since) {}

    /** The meetings of which somebody is to be reminded now. */
    public List<Due> due() {
        Instant now = clock.instant();
        return database.createQuery("""
                        select w.slug, s, r, p from WorkshopSession s join Workshop w on w.id = s.workshopId
                        join Run r on r.id = w.runId left join ReminderPlan p on p.workshopId = s.workshopId
                        where w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and s.startsAt > :now and s.startsAt < :ahead order by s.startsAt
                        """, Object[].class)
                .setParameter("now", now)
                .setParameter("ahead", now.plus(LOOK_AHEAD))
                .getResultStream()
                .map(row -> due((String) row[0], (WorkshopSession) row[1], (Run) row[2], (ReminderPlan) row[3], now))
                .filter(Objects::nonNull)
                .filter(due -> !notYetReminded(due).isEmpty())
                .toList();
    }

    private static Due due(String slug, WorkshopSession session, Run run, ReminderPlan chosen, Instant now) {
        ReminderPlan plan = chosen == null ? new ReminderPlan(session.workshopId()) : chosen;
        return plan.momentFor(session.startsAt(), run.zone())
                .filter(moment -> !moment.isAfter(now))
                .map(moment -> new Due(slug, session.id(), moment))
                .orElse(null);
    }

    /** Reminds everybody who was not reminded yet; again reminds nobody again. */
    public void remind(Due due) {
        WorkshopSummary summary = seats.lock(due.slug());
        Optional<WorkshopSession> session = summary.sessions().stream()
                .filter(each -> each.id() == due.session())
                .findFirst();
        // Meanwhile somebody may have left the meeting out, or called the workshop off.
        if (session.isEmpty()) {
            return;
        }
        Set<Long> reached = outbox.queue(
                notYetReminded(due),
                WorkshopLetters.REMINDER,
                WorkshopLetters.reminder(summary, session.get()),
                OptionalMail.REMINDER);
        Instant now = clock.instant();
        reached.forEach(person -> database.persist(new MeetingReminder(due.session(), person, now)));
        if (!reached.isEmpty()) {
            audit.record(
                    "workshop-reminders-sent",
                    "workshop",
                    summary.workshop().id(),
                    due.session() + " " + reached.size());
        }
    }

    private List<Long> notYetReminded(Due due) {
        List<Long> people = database.createQuery("""
                        select r from Registration r, WorkshopSession s
                        where s.id = :session and r.workshopId = s.workshopId
                        and r.status = org.komichi.workshop.RegistrationStatus.CONFIRMED
                        and exists (select t from RegistrationStep t where t.registrationId = r.id and t.at < :since
                          and t.status = org.komichi.workshop.RegistrationStatus.CONFIRMED)
                        and not exists (select m from MeetingReminder m
                          where m.sessionId = s.id and m.personId = r.personId)
                        order by r.arrival
                        """, Registration.class)
                .setParameter("session", due.session())
                .setParameter("since", due.since())
                .getResultStream()
                .filter(registration -> registration.comesTo(due.session()))
                .map(Registration::personId)
                .toList();
        List<Long> all = Stream.concat(people.stream(), madeUp(due).stream()).toList();
        Set<Long> without = choices.withoutMail(OptionalMail.REMINDER, all);
        return all.stream().filter(person -> !without.contains(person)).toList();
    }

    private List<Long> madeUp(Due due) {
        return database.createQuery("""
                        select u.personId from MakeUp u where u.sessionId = :session
                        and not exists (select m from MeetingReminder m
                          where m.sessionId = u.sessionId and m.personId = u.personId)
                        """, Long.class)
                .setParameter("session", due.session())
                .getResultList();
    }
}
