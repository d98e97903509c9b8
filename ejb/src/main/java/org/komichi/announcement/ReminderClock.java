package org.komichi.announcement;

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

/** Looks every ten minutes whom to remind; the lock of each workshop keeps two servers from reminding twice. */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class ReminderClock {
    private static final Logger LOG = Logger.getLogger(ReminderClock.class.getName());

    @Inject
    MeetingReminders reminders;

    @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void strike() {
        for (MeetingReminders.Due due : reminders.due()) {
            try {
                reminders.remind(due);
            } catch (RuntimeException e) {
                JobTrouble.tell(LOG, "Reminders of " + due.slug() + " did not go out; it is tried again", e);
            }
        }
    }
}
