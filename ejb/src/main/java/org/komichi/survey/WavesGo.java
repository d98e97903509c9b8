package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.run.RunDiscarded;

/** The questionnaires of a run that is discarded go with it: nobody could have answered them. */
@ApplicationScoped
class WavesGo {
    @PersistenceContext
    EntityManager database;

    @Inject
    RunWaves waves;

    void go(@Observes RunDiscarded discarded) {
        waves.of(discarded.runId()).forEach(database::remove);
        database.flush();
    }
}
