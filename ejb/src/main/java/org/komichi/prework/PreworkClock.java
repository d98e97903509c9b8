package org.komichi.prework;

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

/** Looks every ten minutes whose time for the work beforehand is over or near; of two servers the second finds nothing to do. */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class PreworkClock {
    private static final Logger LOG = Logger.getLogger(PreworkClock.class.getName());

    @Inject
    PreworkTerm term;

    @Schedule(hour = "*", minute = "3/10", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void strike() {
        for (String slug : term.due()) {
            try {
                term.settle(slug);
            } catch (RuntimeException e) {
                JobTrouble.tell(LOG, "Work beforehand of " + slug + " was not settled; it is tried again", e);
            }
        }
    }
}
