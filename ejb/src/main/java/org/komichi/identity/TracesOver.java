package org.komichi.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Removes what signing in leaves behind, once it serves nothing: counted tries after a quiet day, accounts whose address
 * nobody confirmed in two weeks, and links that are used or too old. Of two servers that remove at the same time each finds what the other left.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class TracesOver {
    private static final int ACCOUNTS_AT_A_TIME = 200;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AccountChanges accounts;

    @Schedule(hour = "*", minute = "27", persistent = false)
    void everyHour() {
        remove();
    }

    /** Removes what is over now. */
    public void remove() {
        Instant now = clock.instant();
        database.createQuery("delete from Attempt a where a.lastAt < :quiet and a.blockedUntil < :now")
                .setParameter("quiet", now.minus(Pause.FORGOTTEN_AFTER))
                .setParameter("now", now)
                .executeUpdate();
        // Before the links: each account goes in a transaction of its own, links included.
        neverConfirmed(now).forEach(accounts::deleteNeverConfirmed);
        database.createQuery("delete from OneTimeLink l where l.expiresAt < :now or l.usedAt is not null")
                .setParameter("now", now)
                .executeUpdate();
    }

    private List<Long> neverConfirmed(Instant now) {
        return database.createQuery("""
                        select p.id from Person p where p.status = :unconfirmed and p.createdAt <= :longAgo
                        and not exists (select l.id from OneTimeLink l where l.personId = p.id
                                          and l.purpose = :confirm and l.expiresAt > :now)
                        order by p.id
                        """, Long.class)
                .setParameter("unconfirmed", AccountStatus.UNCONFIRMED)
                .setParameter("longAgo", now.minus(Person.TIME_TO_CONFIRM))
                .setParameter("confirm", OneTimeLink.Purpose.CONFIRM_ACCOUNT)
                .setParameter("now", now)
                .setMaxResults(ACCOUNTS_AT_A_TIME)
                .getResultList();
    }
}
