package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;

/** An organizer announces a workshop and changes it. */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class WorkshopEditing {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    Workshops workshops;

    @Inject
    Seating seating;

    @Inject
    AuditTrail audit;

    /**
     * Announces a workshop; its meetings and seats with it, whole or not at all.
     *
     * @param run its run; the team decides who organizes it
     * @param publish whether people see it from now on; otherwise it is a draft
     * @throws org.komichi.shared.NotAllowed when the team is not hers
     */
    public WorkshopSummary announce(Run run, WorkshopPlan plan, boolean publish) {
        Workshop workshop = new Workshop(runs.plan(run), plan, clock.instant());
        if (publish) {
            workshop.publish();
        }
        database.persist(workshop);
        for (int i = 0; i < plan.sessions().size(); i++) {
            database.persist(
                    new WorkshopSession(workshop.id(), i + 1, plan.sessions().get(i)));
        }
        plan.quotas().forEach(quota -> database.persist(new WorkshopQuota(workshop.id(), quota)));
        seating.add(workshop, plan.seats());
        database.flush();
        audit.record(publish ? "workshop-published" : "workshop-drafted", "workshop", workshop.id(), null);
        return workshops.organized(workshop.slug());
    }

    /** From now on people see it. Again changes nothing. */
    public void publish(String slug) {
        Workshop workshop = organized(slug);
        workshop.publish();
        audit.record("workshop-published", "workshop", workshop.id(), null);
    }

    /**
     * Changes the number of seats; new ones go to those who wait.
     *
     * @throws SeatsTaken when fewer are left than people have one
     */
    public void resize(String slug, int seats) {
        Workshop workshop = organized(slug);
        int before = workshop.seats();
        workshop.resize(
                seats,
                seating.taken(workshop).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        if (seats < before) {
            seating.removeFree(workshop, before - seats);
        } else {
            seating.add(workshop, seats - before);
        }
        database.flush();
        audit.record("workshop-resized", "workshop", workshop.id(), before + "-" + seats);
        seating.seatFirstInLine(workshop, clock.instant());
    }

    private Workshop organized(String slug) {
        Workshop workshop = seating.lock(slug);
        runs.mustBeOrganized(workshop.runId());
        return workshop;
    }
}
