package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import org.komichi.identity.Role;

/** Removes requests for accommodation when their time is over. Of two servers each finds what the other left. */
@Singleton
@DependsOn("SchemaMigration")
@RolesAllowed(Role.Name.SYSTEM)
public class AccommodationTerm {
    @Inject
    AccommodationsOver over;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void everyHour() {
        remove();
    }

    /** Removes what is over now.
     * @return how many */
    public int remove() {
        return (int) over.remove(clock.instant());
    }
}
