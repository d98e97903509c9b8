package org.komichi.workshop;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/**
 * Looks every minute for what time alone has changed: an offer that ran out, a quota that is released. Two servers may do so
 * together: under the workshop's lock the second finds nothing left to do.
 */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class OfferTerm {
    @PersistenceContext
    EntityManager database;

    @Inject
    Seating seating;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void seatThoseWhoseTurnItIs() {
        Instant now = clock.instant();
        database.createQuery("""
                        select w.id from Workshop w where w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and exists (select s from WorkshopSession s where s.workshopId = w.id and s.startsAt > :now)
                        and (exists (select r from Registration r where r.workshopId = w.id
                          and r.status = org.komichi.workshop.RegistrationStatus.OFFERED and r.offerUntil <= :now)
                        or (exists (select q from WorkshopQuota q where q.workshopId = w.id and q.releasedAt <= :now)
                          and exists (select r from Registration r where r.workshopId = w.id
                            and r.status = org.komichi.workshop.RegistrationStatus.WAITLISTED)))
                        order by w.id
                        """, Long.class)
                .setParameter("now", now)
                .getResultList()
                .forEach(id -> seating.seatFirstInLine(seating.lock(id), now));
    }
}
