package org.komichi.guest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.komichi.identity.Role;

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

    @Inject
    Clock clock;

    @Inject
    GuestsOver guests;

    @Inject
    ApplicationsOver applications;

    @Schedule(hour = "*", minute = "47", persistent = false)
    void everyHour() {
        remove();
    }

    /** Removes what is over now. */
    public void remove() {
        // Before the forms: each guest goes in a transaction of her own, her form included.
        guests.remove(clock.instant());
        applications.remove(clock.instant());
    }
}
