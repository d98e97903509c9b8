package org.komichi.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.run.RunDiscarded;

/** A run from which everybody went may have reminded managers before; that goes with it. */
@ApplicationScoped
class RemindersOfARun {
    @PersistenceContext
    EntityManager database;

    void remove(@Observes RunDiscarded discarded) {
        database.createQuery("delete from AcceptanceReminder r where r.runId = :run")
                .setParameter("run", discarded.runId())
                .executeUpdate();
    }
}
