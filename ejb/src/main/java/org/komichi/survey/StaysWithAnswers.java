package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.run.LeavingAsked;

/** Whoever began, handed in or declined a questionnaire of a run stays its participant: she may still change or withdraw it. */
@ApplicationScoped
class StaysWithAnswers {
    @PersistenceContext
    EntityManager database;

    void keep(@Observes LeavingAsked asked) {
        boolean touched = database.createQuery("""
                                select count(p) from SurveyParticipation p, SurveyWave w
                                where w.id = p.waveId and w.runId = :run and p.personId = :person
                                """, Long.class)
                        .setParameter("run", asked.runId())
                        .setParameter("person", asked.personId())
                        .getSingleResult()
                > 0;
        if (touched) {
            asked.stay();
        }
    }
}
