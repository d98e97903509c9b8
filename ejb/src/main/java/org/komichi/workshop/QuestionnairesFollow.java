package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.komichi.survey.Waves;

/** When a workshop is called off, its questionnaires close. */
@ApplicationScoped
class QuestionnairesFollow {
    @Inject
    Waves waves;

    void close(@Observes WorkshopCalledOff calledOff) {
        waves.close(calledOff.runId());
    }
}
