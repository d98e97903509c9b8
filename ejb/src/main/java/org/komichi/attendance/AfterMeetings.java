package org.komichi.attendance;

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

/** Looks every few minutes which meetings have ended; the lock of each workshop keeps two servers from telling it twice. */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class AfterMeetings {
    private static final Logger LOG = Logger.getLogger(AfterMeetings.class.getName());

    @Inject
    Settling settling;

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void settle() {
        for (String slug : settling.due()) {
            try {
                settling.settle(slug);
            } catch (RuntimeException e) {
                JobTrouble.tell(LOG, "Attendance of " + slug + " could not be settled; it is tried again", e);
            }
        }
    }
}
