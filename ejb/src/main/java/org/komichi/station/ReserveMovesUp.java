package org.komichi.station;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.komichi.identity.Role;
import org.komichi.workshop.SeatsForAStation;

/**
 * Looks every minute whether a station has become free to send one more, because somebody gave her seat back or the organizer
 * allows more: then the first in reserve joins the end of the line. Two servers may look together: under the workshop's lock
 * the second finds nothing left to do.
 */
@Singleton
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class ReserveMovesUp {
    @PersistenceContext
    EntityManager database;

    @Inject
    Ranking ranking;

    @Inject
    SeatsForAStation seats;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void everyMinute() {
        moveUp();
    }

    /** Moves up whoever can now. */
    public void moveUp() {
        database.createQuery("""
                        select distinct w.slug, n.stationId from Nomination n, Workshop w
                        where w.id = n.workshopId and n.reserve = true
                        and w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and w.opensAt <= :now and w.closesAt > :now
                        and (w.stationLimit is null or w.stationLimit > (select count(r) from Registration r
                          where r.workshopId = w.id and r.stationId = n.stationId and r.activePerson is not null))
                        order by w.slug, n.stationId
                        """, Object[].class)
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(row -> ranking.moveUp(seats.lock((String) row[0]), (Long) row[1]));
    }
}
