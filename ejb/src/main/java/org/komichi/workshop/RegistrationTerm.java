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

/** Looks every night whose registrations are over; one workshop in one transaction. */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class RegistrationTerm {
    private static final Logger LOG = Logger.getLogger(RegistrationTerm.class.getName());

    @Inject
    OldRegistrations registrations;

    @Schedule(hour = "4", minute = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void everyNight() {
        for (long workshop : registrations.over()) {
            try {
                registrations.forget(workshop);
            } catch (RuntimeException e) {
                JobTrouble.tell(LOG, "Registrations of workshop " + workshop + " wait for the next night", e);
            }
        }
    }
}
