package org.komichi.editorial;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.komichi.identity.Role;

/** Looks every hour of the day which cases fell due; of two servers the second finds nothing to do. */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DueClock {
    @Inject
    DueTerm term;

    @Schedule(hour = "7-20", minute = "12", timezone = "Asia/Tokyo", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void strike() {
        term.tell();
    }
}
