package org.komichi.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.run.RunDiscarded;

/** A run in which nobody takes part may have themes, made ahead; they go with it. Texts it has none. */
@ApplicationScoped
class ThemesOfARun {
    @PersistenceContext
    EntityManager database;

    void remove(@Observes RunDiscarded discarded) {
        database.createQuery("delete from Theme t where t.runId = :run")
                .setParameter("run", discarded.runId())
                .executeUpdate();
    }
}
