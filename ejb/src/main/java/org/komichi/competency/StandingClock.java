package org.komichi.competency;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.komichi.identity.Role;
import org.komichi.shared.JobTrouble;

/**
 * Goes on with what is to be computed anew, and looks every hour which levels have run out: a day begins at midnight in Japan,
 * wherever the server stands. On two servers one does the work, and the other finds it done.
 */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class StandingClock {
    private static final Logger LOG = Logger.getLogger(StandingClock.class.getName());
    private static final long AT_A_TIME = Duration.ofSeconds(8).toNanos();

    private final String server = UUID.randomUUID().toString();

    @Inject
    Recomputations recomputations;

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void goOn() {
        long end = System.nanoTime() + AT_A_TIME;
        try {
            boolean more = true;
            while (more && System.nanoTime() < end) {
                more = recomputations.next(server);
            }
        } catch (RuntimeException e) {
            JobTrouble.tell(LOG, "Standings could not be computed; it is tried again", e);
        }
    }

    @Schedule(hour = "*", minute = "2", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void everyHour() {
        try {
            Optional<Long> last = recomputations.settleOver(0);
            while (last.isPresent()) {
                last = recomputations.settleOver(last.get());
            }
        } catch (RuntimeException e) {
            JobTrouble.tell(LOG, "Levels that ran out could not be settled; it is tried again", e);
        }
    }
}
