package org.komichi.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.komichi.shared.JobTrouble;

/** Looks a few times an hour for waves that have closed, and has their sheets shuffled, one wave a transaction. */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class ClosedWaves {
    private static final Logger LOG = Logger.getLogger(ClosedWaves.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    SheetShuffling shuffling;

    @Schedule(hour = "*", minute = "7/20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void shuffleWhatClosed() {
        try {
            for (int done = 0; done < AT_ONCE && shuffling.shuffleNext(); done++) {
                LOG.fine("Shuffled the sheets of a closed wave");
            }
        } catch (RuntimeException later) {
            JobTrouble.tell(LOG, "Sheets of a closed wave could not be shuffled; they wait for the next time", later);
        }
    }
}
