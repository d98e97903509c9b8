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
import org.komichi.workshop.Workshop;

/** Applies for people of a station on behalf of the application: in a demonstration. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastNominations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SeatsForAStation seats;

    @Inject
    Ranking ranking;

    /** These people of a station, in this order. */
    public void nominate(String slug, long station, List<Long> persons) {
        Workshop workshop = seats.lock(slug);
        int place = ranking.last(workshop, station);
        for (long person : persons) {
            place++;
            database.persist(new Nomination(workshop.id(), station, person, place, clock.instant()));
        }
        ranking.moveUp(workshop, station);
    }
}
