package org.komichi.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Seals what is new, a batch at a time, so that those who write never wait for each other. Of two servers that seal at
 * the same time one wins: no link of the chain can be followed by two.
 */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class AuditSealing {
    private static final Logger LOG = Logger.getLogger(AuditSealing.class.getName());
    private static final int BATCHES_AT_ONCE = 20;

    @Inject
    AuditBatches batches;

    /** Seals everything that waits, or as much as is reasonable at once. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sealWhatWaits() {
        try {
            for (int done = 0; done < BATCHES_AT_ONCE && batches.sealNext() == AuditBatches.SIZE; done++) {
                LOG.fine("Sealed a whole batch");
            }
        } catch (RuntimeException another) {
            LOG.log(Level.FINE, "Another server sealed first", another);
        }
    }
}
