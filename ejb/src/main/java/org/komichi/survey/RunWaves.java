package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** How many handed in each of these; none stands for nobody. */
    Map<Long, Integer> submitted(Collection<SurveyWave> some) {
        Map<Long, Integer> submitted = new HashMap<>();
        if (!some.isEmpty()) {
            database.createQuery("""
                            select r.waveId, count(r) from SurveyResponse r
                            where r.submitted = true and r.waveId in :waves group by r.waveId
                            """, Object[].class)
                    .setParameter("waves", some.stream().map(SurveyWave::id).toList())
                    .getResultList()
                    .forEach(row -> submitted.put((Long) row[0], ((Number) row[1]).intValue()));
        }
        return submitted;
    }
}
