package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.workshop.WorkshopDiscarded;

/** The stations of a draft go with it. */
@ApplicationScoped
class StationsGo {
    @PersistenceContext
    EntityManager database;

    void go(@Observes WorkshopDiscarded discarded) {
        database.createQuery("select s from OfferedStation s where s.workshopId = :workshop", OfferedStation.class)
                .setParameter("workshop", discarded.workshopId())
                .getResultList()
                .forEach(database::remove);
        database.flush();
    }
}
