package org.komichi.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.workshop.RegistrationsForgotten;

/** Whom a station wanted to come goes with the registrations. */
@ApplicationScoped
class NominationsGo {
    @PersistenceContext
    EntityManager database;

    void go(@Observes RegistrationsForgotten forgotten) {
        database.createQuery("delete from Nomination n where n.workshopId = :workshop")
                .setParameter("workshop", forgotten.workshopId())
                .executeUpdate();
    }
}
