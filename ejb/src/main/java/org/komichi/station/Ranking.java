package org.komichi.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.komichi.workshop.SeatsForAStation;
import org.komichi.workshop.SeatsForAStation.Outcome;
import org.komichi.workshop.Workshop;

/** A station's people for one workshop, in the order in which it wants them to come; under the workshop's lock. */
@ApplicationScoped
class Ranking {
    @PersistenceContext
    EntityManager database;

    @Inject
    SeatsForAStation seats;

    /** The last place that is taken; 0 when none is. */
    int last(Workshop workshop, long station) {
        return database.createQuery(
                        "select coalesce(max(n.place), 0) from Nomination n where n.workshopId = :workshop and n.stationId = :station",
                        Number.class)
                .setParameter("workshop", workshop.id())
                .setParameter("station", station)
                .getSingleResult()
                .intValue();
    }

    /** Somebody's nomination, by whichever station. */
    Optional<Nomination> find(Workshop workshop, long person) {
        return database.createQuery(
                        "select n from Nomination n where n.workshopId = :workshop and n.personId = :person",
                        Nomination.class)
                .setParameter("workshop", workshop.id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Registers those in reserve, the first of the ranking first, until as many of the station are registered as may be. */
    void moveUp(Workshop workshop, long station) {
        database.flush();
        for (Nomination next : reserve(workshop, station)) {
            Outcome outcome = seats.send(workshop, next.personId());
            if (outcome == Outcome.STATION_FULL) {
                return;
            }
            if (outcome != Outcome.NOT_ELIGIBLE) {
                next.moveUp();
            }
        }
    }

    private List<Nomination> reserve(Workshop workshop, long station) {
        return database.createQuery("""
                        select n from Nomination n where n.workshopId = :workshop and n.stationId = :station
                        and n.reserve = true order by n.place
                        """, Nomination.class)
                .setParameter("workshop", workshop.id())
                .setParameter("station", station)
                .getResultList();
    }
}
