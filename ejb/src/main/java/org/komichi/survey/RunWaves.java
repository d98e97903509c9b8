package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/** The questionnaires of a run. Who may see them is asked before. */
@ApplicationScoped
class RunWaves {
    @PersistenceContext
    EntityManager database;

    /** All of a run, in the order of the moments. */
    List<SurveyWave> of(long runId) {
        return database
                .createQuery(
                        "select w from SurveyWave w where w.runId = :run order by w.opensAt, w.id", SurveyWave.class)
                .setParameter("run", runId)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(SurveyWave::kind))
                .toList();
    }
}
