package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.workshop.RegistrationsForgotten;

/** Tickets go with the registrations; who attended stays, because certificates and units follow from it. */
@ApplicationScoped
class TicketsGo {
    @PersistenceContext
    EntityManager database;

    void go(@Observes RegistrationsForgotten forgotten) {
        database.createQuery("delete from Ticket t where t.workshopId = :workshop")
                .setParameter("workshop", forgotten.workshopId())
                .executeUpdate();
    }
}
