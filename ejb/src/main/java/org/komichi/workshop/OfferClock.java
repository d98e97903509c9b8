package org.komichi.workshop;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.komichi.identity.Role;
import org.komichi.shared.JobTrouble;

/** Looks every minute whose turn has come; each workshop in a transaction of its own, so that none waits for another. */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class OfferClock {
    private static final Logger LOG = Logger.getLogger(OfferClock.class.getName());

    @Inject
    OfferTerm term;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void strike() {
        for (long workshop : term.due()) {
            try {
                term.seatThoseWhoseTurnItIs(workshop);
            } catch (RuntimeException e) {
                JobTrouble.tell(LOG, "Seats of workshop " + workshop + " were not given on; it is tried again", e);
            }
        }
    }
}
