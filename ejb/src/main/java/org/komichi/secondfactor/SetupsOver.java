package org.komichi.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.komichi.identity.Role;

/** Removes what nobody finished: questions that no passkey answered, and drawings that no app read. Of two servers each finds what the other left. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class SetupsOver {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void everyHour() {
        remove();
    }

    /** Removes what is over now. */
    public void remove() {
        Instant now = clock.instant();
        database.createQuery("delete from PasskeyChallenge c where c.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        database.createQuery("delete from AuthenticatorApp a where a.confirmedAt is null and a.createdAt < :longAgo")
                .setParameter("longAgo", now.minus(AuthenticatorApp.TIME_TO_CONFIRM))
                .executeUpdate();
    }
}
