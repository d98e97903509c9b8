package org.komichi.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.survey.Waves;

/** Reminds those who have neither answered a survey nor chosen not to; not more than once in 24 hours. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class Reminders {
    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    Waves waves;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Event<ReminderAsked> asked;

    @Inject
    ReminderReaders readers;

    @Inject
    Clock clock;

    /**
     * What a reminder would do now.
     *
     * @param people how many it would reach
     * @param open whether the survey takes answers
     * @param nextAllowedAt null when it may go out now
     */
    public record Outlook(int people, boolean open, Instant nextAllowedAt) {
        /** Whether the button is of any use. */
        public boolean possible() {
            return people > 0 && open && nextAllowedAt == null;
        }
    }

    /** One reminder that went out. */
    public record Sent(String instrument, Instant at, int people) {}

    /** Whom a reminder would reach, and whether it may go out. */
    public Outlook outlook(Run run, String instrument) {
        Run own = runs.organized(run.slug());
        return new Outlook(reachable(own, instrument).size(), isOpen(own, instrument), nextAllowedAt(own, instrument));
    }

    /**
     * Sends the reminder, in the transaction that writes it down.
     *
     * @throws RemindedRecently when the last one is younger than 24 hours
     * @throws NobodyToRemind when there is nobody, or the survey is not open
     */
    public void send(Run run, String instrument) {
        Run own = runs.organized(run.slug());
        // The run's row is the lock: of two clicks the second finds the first one's record.
        database.lock(database.find(Run.class, own.id()), LockModeType.PESSIMISTIC_WRITE);
        if (nextAllowedAt(own, instrument) != null) {
            throw new RemindedRecently();
        }
        Set<Long> people = reachable(own, instrument);
        if (people.isEmpty() || !isOpen(own, instrument)) {
            throw new NobodyToRemind();
        }
        database.persist(new Reminder(own.id(), instrument, people, currentPerson.id(), clock.instant()));
        audit.record("reminder-sent", "run", own.id(), instrument + " " + people.size());
        asked.fire(new ReminderAsked(people, own.id(), instrument));
    }

    /** What went out in a run, the latest first. */
    public List<Sent> sent(Run run) {
        return database
                .createQuery("""
                        select r.instrument, r.sentAt, count(p) from Reminder r join r.recipients p
                        where r.runId = :run group by r.id, r.instrument, r.sentAt order by r.sentAt desc
                        """, Object[].class)
                .setParameter("run", runs.organized(run.slug()).id())
                .getResultList()
                .stream()
                .map(row -> new Sent((String) row[0], (Instant) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    private boolean isOpen(Run run, String instrument) {
        Instant now = clock.instant();
        return database.createQuery("""
                                select count(w) from SurveyWave w where w.runId = :run and w.instrument = :instrument
                                and w.opensAt <= :now and w.closesAt > :now
                                """, Long.class)
                        .setParameter("run", run.id())
                        .setParameter("instrument", instrument)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    private Set<Long> reachable(Run run, String instrument) {
        Set<Long> waiting = waves.whoHasNot(run.id(), instrument);
        if (waiting.isEmpty()) {
            return waiting;
        }
        Set<Long> reachable = new HashSet<>(database.createQuery(
                        "select p.id from Person p where p.id in :people and p.status = :active", Long.class)
                .setParameter("people", waiting)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultList());
        reachable.removeAll(readers.without(reachable));
        return reachable;
    }

    private Instant nextAllowedAt(Run run, String instrument) {
        Optional<Reminder> last = database.createQuery("""
                        select r from Reminder r where r.runId = :run and r.instrument = :instrument order by r.sentAt desc
                        """, Reminder.class)
                .setParameter("run", run.id())
                .setParameter("instrument", instrument)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return last.map(Reminder::nextAllowedAt)
                .filter(next -> next.isAfter(clock.instant()))
                .orElse(null);
    }
}
