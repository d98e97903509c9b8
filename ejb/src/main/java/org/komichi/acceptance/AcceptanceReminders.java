package org.komichi.acceptance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.notification.LetterPreviews;
import org.komichi.notification.MailChoices;
import org.komichi.notification.OptionalMail;
import org.komichi.notification.Outbox;
import org.komichi.run.Run;
import org.komichi.run.Runs;

/** Asks the managers of those stations of a run that have not told yet; not more than once in 24 hours. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class AcceptanceReminders {
    private static final String TEMPLATE = "acceptance-reminder";

    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    StationsOfARun stations;

    @Inject
    Outbox outbox;

    @Inject
    MailChoices choices;

    @Inject
    LetterPreviews previews;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What a letter would do now.
     *
     * @param people how many managers it would reach
     * @param last when the last one went out, or null
     * @param nextAllowedAt null when it may go out now
     */
    public record Outlook(int people, Instant last, Instant nextAllowedAt) {
        /** Whether the button is of any use. */
        public boolean possible() {
            return people > 0 && nextAllowedAt == null;
        }
    }

    /** Whom a letter would reach, and whether it may go out.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    public Outlook outlook(long runId) {
        Optional<AcceptanceReminder> last = last(runId);
        return new Outlook(
                reachable(runId).size(),
                last.map(AcceptanceReminder::sentAt).orElse(null),
                last.map(AcceptanceReminder::nextAllowedAt)
                        .filter(next -> next.isAfter(clock.instant()))
                        .orElse(null));
    }

    /** The letter in Japanese and in English, without the name of anybody. */
    public Map<Locale, LetterPreviews.Preview> letters(long runId) {
        return previews.both(TEMPLATE, values(runs.organized(runs.get(runId).slug())), OptionalMail.REMINDER);
    }

    /**
     * Sends it.
     *
     * @throws NoManagerToRemind when there is nobody, or the last one is younger than 24 hours
     * @throws org.komichi.shared.NotFound when the run is another team's
     */
    public void send(long runId) {
        runs.mustBeOrganized(runId);
        // The run's row is the lock: of two clicks the second finds the first one's record.
        Run run = database.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
        if (!outlook(runId).possible()) {
            throw new NoManagerToRemind();
        }
        Set<Long> reached = outbox.queue(reachable(runId), TEMPLATE, values(run), OptionalMail.REMINDER);
        database.persist(new AcceptanceReminder(runId, reached.size(), clock.instant()));
        audit.record("acceptance-reminder-sent", "run", runId, String.valueOf(reached.size()));
    }

    private static Map<String, String> values(Run run) {
        return Map.of(
                "run", run.title().ja(), "runEn", run.title().in(Locale.ENGLISH), "link", "/my/station/acceptance");
    }

    private Set<Long> reachable(long runId) {
        List<Long> due = stations.of(runId).stream()
                .filter(AcceptanceBook.Line::due)
                .map(AcceptanceBook.Line::station)
                .toList();
        if (due.isEmpty()) {
            return Set.of();
        }
        Set<Long> managers = new HashSet<>(database.createQuery("""
                        select p.id from RoleGrant g, Person p
                        where g.role = :manager and g.scope = :organisation and g.scopeId in :due
                        and p.id = g.personId and p.status = :active
                        """, Long.class)
                .setParameter("manager", Role.MANAGER)
                .setParameter("organisation", Scope.ORGANISATION)
                .setParameter("due", due)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultList());
        managers.removeAll(choices.withoutMail(OptionalMail.REMINDER, managers));
        return managers;
    }

    private Optional<AcceptanceReminder> last(long runId) {
        runs.mustBeOrganized(runId);
        return database.createQuery(
                        "select r from AcceptanceReminder r where r.runId = :run order by r.sentAt desc",
                        AcceptanceReminder.class)
                .setParameter("run", runId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
