package org.komichi.station;

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

/**
 * Looks every minute whether a station has become free to send one more, because somebody gave her seat back or the organizer
 * allows more: then the first in reserve joins the end of the line. Two servers may look together: under the workshop's lock
 * the second finds nothing left to do.
 */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class ReserveMovesUp {
    private static final Logger LOG = Logger.getLogger(ReserveMovesUp.class.getName());

    @Inject
    ReserveLine line;

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void everyMinute() {
        moveUp();
    }

    /** Moves up whoever can now; each station in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void moveUp() {
        for (ReserveLine.Free free : line.due()) {
            try {
                line.moveUp(free);
            } catch (RuntimeException e) {
                JobTrouble.tell(LOG, "The reserve for " + free.workshop() + " waits for the next minute", e);
            }
        }
    }
}
