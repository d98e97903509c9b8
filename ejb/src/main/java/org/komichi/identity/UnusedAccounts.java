package org.komichi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.komichi.shared.RetentionPolicy;
import org.komichi.shared.ServiceSettings;
import org.komichi.shared.Setting;

/**
 * Accounts that nobody signed in to for years (an administrator says how many): a letter says so first, and whoever does not sign in within the next thirty
 * days is forgotten as if she had left. Whoever holds a role for others is never forgotten by a clock.
 */
@ApplicationScoped
public class UnusedAccounts implements RetentionPolicy {
    /** How many days she has after the letter. */
    public static final int DAYS_TO_ANSWER = 30;

    private static final int AT_A_TIME = 200;
    private static final String UNUSED_LEARNERS = """
            from Person p where p.status = :active and p.seenOn <= :longAgo
            and not exists (select g.id from RoleGrant g where g.personId = p.id)
            and not exists (select t.id from PersonalToken t where t.personId = p.id and t.lastUsedOn > :longAgo)
            """;
    private static final String OVER = UNUSED_LEARNERS + " and p.unusedToldAt <= :told";

    @PersistenceContext
    EntityManager database;

    @Inject
    ServiceSettings settings;

    @Inject
    AccountChanges accounts;

    @Inject
    Event<AccountUnused> unused;

    @Override
    public String name() {
        return "unused-accounts";
    }

    @Override
    @Transactional
    public Due due(Instant now) {
        return Due.of(
                over("select count(p) ", "", now, Long.class).getSingleResult(),
                over("select p.seenOn ", " order by p.seenOn", now, LocalDate.class)
                        .setMaxResults(1)
                        .getResultList());
    }

    @Override
    public long remove(Instant now) {
        List<Long> people = over("select p.id ", "", now, Long.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        return people.stream().filter(accounts::deleteUnused).count();
    }

    /** Writes to those whose account has lain unused, once. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void warn(Instant now) {
        List<Person> people = bound("select p " + UNUSED_LEARNERS + " and p.unusedToldAt is null", now, Person.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        for (Person person : people) {
            person.toldUnused(now);
            unused.fire(new AccountUnused(person.id(), DAYS_TO_ANSWER));
        }
    }

    private <T> TypedQuery<T> over(String what, String order, Instant now, Class<T> kind) {
        return bound(what + OVER + order, now, kind)
                .setParameter(
                        "told",
                        now.atOffset(ZoneOffset.UTC).minusDays(DAYS_TO_ANSWER).toInstant());
    }

    private <T> TypedQuery<T> bound(String query, Instant now, Class<T> kind) {
        return database.createQuery(query, kind)
                .setParameter("active", AccountStatus.ACTIVE)
                .setParameter(
                        "longAgo",
                        LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(settings.years(Setting.UNUSED_YEARS)));
    }
}
