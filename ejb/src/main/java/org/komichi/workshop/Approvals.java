package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;

/** The organizer decides about those who applied. Deciding the same again changes nothing. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class Approvals {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    Seating seating;

    @Inject
    AuditTrail audit;

    private record Opened(Workshop workshop, Registration registration) {}

    /**
     * Lets somebody in: she has a seat when one is free for her, otherwise she stands in line where she came.
     *
     * @throws NotFound when there is no such registration, or it is another team's
     * @throws AlreadyDecided when she was refused, or took her application back
     */
    public void approve(String code) {
        Opened opened = open(code);
        Registration registration = opened.registration();
        if (registration.status().active() && registration.status() != RegistrationStatus.PENDING_APPROVAL) {
            return;
        }
        opened.workshop().mustTakePlace();
        seating.approve(opened.workshop(), registration, clock.instant());
        audit.record(
                "workshop-registration-approved", "workshop", opened.workshop().id(), null);
    }

    /**
     * Says no; she is told why.
     *
     * @param why in the organizer's words
     * @throws NotFound when there is no such registration, or it is another team's
     * @throws AlreadyDecided when she was let in, or took her application back
     * @throws RefusalReasonNeeded when nothing is said why
     */
    public void refuse(String code, String why) {
        Opened opened = open(code);
        Registration registration = opened.registration();
        if (registration.status() == RegistrationStatus.REFUSED) {
            return;
        }
        registration.refuse(why);
        database.flush();
        seating.note(opened.workshop(), registration, RegistrationStep.Cause.REFUSED, clock.instant());
        audit.record(
                "workshop-registration-refused", "workshop", opened.workshop().id(), null);
    }

    private Opened open(String code) {
        Registration registration = database.createQuery(
                        "select r from Registration r where r.code = :code", Registration.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Workshop workshop = seating.lock(registration.workshopId());
        runs.mustBeOrganized(workshop.runId());
        database.refresh(registration);
        return new Opened(workshop, registration);
    }
}
