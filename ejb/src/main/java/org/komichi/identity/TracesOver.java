package org.komichi.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/**
 * Removes what signing in leaves behind, once it serves nothing: counted tries after a quiet day, and links that are used or
 * too old. Of two servers that remove at the same time each finds what the other left.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class TracesOver {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

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
        database.createQuery("delete from OneTimeLink l where l.expiresAt < :now or l.usedAt is not null")
                .setParameter("now", now)
                .executeUpdate();
    }
}
