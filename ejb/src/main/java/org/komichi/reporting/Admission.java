package org.komichi.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;

/** The organizer lets somebody into her run, by the e-mail address of the account. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class Admission {
    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    AuditTrail audit;

    /**
     * Adds somebody; adding twice is the same as once.
     *
     * @return false when she took part already
     * @throws org.komichi.shared.NotFound when it is a workshop's: there one has a seat
     * @throws NobodyWithThatAddress when no active account has the address
     */
    public boolean admit(Run run, EmailAddress email) {
        Run own = runs.organizedCourse(run.slug());
        long person = database.createQuery(
                        "select p.id from Person p where p.email = :email and p.status = :active", Long.class)
                .setParameter("email", email)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NobodyWithThatAddress::new);
        if (runs.takesPart(own.id(), person)) {
            return false;
        }
        runs.admit(own.id(), person);
        audit.record("participant-added", "run", own.id(), null);
        return true;
    }
}
