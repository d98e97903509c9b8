package org.komichi.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.komichi.identity.Role;
import org.komichi.workshop.SeatsForAStation;

/** Stations that have become free to send one more, because somebody gave her seat back or the organizer allows more. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class ReserveLine {
    @PersistenceContext
    EntityManager database;

    @Inject
    Ranking ranking;

    @Inject
    SeatsForAStation seats;

    @Inject
    Clock clock;

    /** A station that may send one more to a workshop. */
    public record Free(String workshop, long station) {}

    /** Where somebody in reserve may move up now. */
    public List<Free> due() {
        return database.createQuery("""
                        select distinct w.slug, n.stationId from Nomination n, Workshop w
                        where w.id = n.workshopId and n.reserve = true
                        and w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and w.opensAt <= :now and w.closesAt > :now
                        and (w.stationLimit is null or w.stationLimit > (select count(r) from Registration r
                          where r.workshopId = w.id and r.stationId = n.stationId and r.activePerson is not null))
                        order by w.slug, n.stationId
                        """, Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new Free((String) row[0], (Long) row[1]))
                .toList();
    }

    /** The first in reserve joins the end of the line, and hears of it as everybody does who registers. */
    public void moveUp(Free free) {
        ranking.moveUp(seats.lock(free.workshop()), free.station());
    }
}
