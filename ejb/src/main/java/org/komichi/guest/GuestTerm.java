package org.komichi.guest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.komichi.identity.GuestPeople;
import org.komichi.identity.Role;
import org.komichi.workshop.SeatsForGuests;

/**
 * Forgets guests when their time is over, and forms whose address nobody proved. Of two servers each finds what the other left;
 * each guest goes in a transaction of her own.
 */
@Singleton
@DependsOn("SchemaMigration")
@RolesAllowed(Role.Name.SYSTEM)
public class GuestTerm {
    /** How long after her last meeting a guest is known. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int GUESTS_AT_A_TIME = 200;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SeatsForGuests seats;

    @Inject
    GuestPeople people;

    @Schedule(hour = "*", minute = "47", persistent = false)
    void everyHour() {
        remove();
    }

    /** Removes what is over now. */
    public void remove() {
        Instant now = clock.instant();
        // Before the forms: each guest goes in a transaction of her own, her form included.
        seats.over(now.minus(KEPT), GUESTS_AT_A_TIME).forEach(people::forget);
        database.createQuery("delete from GuestApplication a where a.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
