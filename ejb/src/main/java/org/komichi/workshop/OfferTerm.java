package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.komichi.identity.Role;

/**
 * What time alone has changed: an offer that ran out, a quota that is released. Two servers may look together: under the
 * workshop's lock the second finds nothing left to do.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class OfferTerm {
    @PersistenceContext
    EntityManager database;

    @Inject
    Seating seating;

    @Inject
    Clock clock;

    /** Numbers of the workshops where somebody's turn may have come. */
    public List<Long> due() {
        return database.createQuery("""
                        select w.id from Workshop w where w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and exists (select s from WorkshopSession s where s.workshopId = w.id and s.startsAt > :now)
                        and (exists (select r from Registration r where r.workshopId = w.id
                          and r.status = org.komichi.workshop.RegistrationStatus.OFFERED and r.offerUntil <= :now)
                        or (exists (select q from WorkshopQuota q where q.workshopId = w.id and q.releasedAt <= :now)
                          and exists (select r from Registration r where r.workshopId = w.id
                            and r.status = org.komichi.workshop.RegistrationStatus.WAITLISTED)))
                        order by w.id
                        """, Long.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Seats those whose turn it is in one workshop; again does nothing. */
    public void seatThoseWhoseTurnItIs(long workshopId) {
        seating.seatFirstInLine(seating.lock(workshopId), clock.instant());
    }
}
