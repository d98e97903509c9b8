package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.komichi.run.RunPlanned;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;

/** When the meetings of a workshop are moved, its questionnaires open and close with them; when it is called off, they close. */
@ApplicationScoped
class QuestionnairesFollow {
    @PersistenceContext
    EntityManager database;

    @Inject
    Workshops workshops;

    @Inject
    Waves waves;

    void close(@Observes WorkshopCalledOff calledOff) {
        waves.close(calledOff.runId());
    }

    void move(@Observes RunPlanned event) {
        database.createQuery("select w from Workshop w where w.runId = :run", Workshop.class)
                .setParameter("run", event.runId())
                .getResultStream()
                .findFirst()
                .ifPresent(this::move);
    }

    private void move(Workshop workshop) {
        waves.planned(workshop.runId()).forEach((kind, planned) -> {
            QuestionnaireTimes times =
                    QuestionnaireTimes.of(workshops.summaries(List.of(workshop)).getFirst());
            if (kind == WaveKind.PRE) {
                waves.plan(workshop.runId(), planned.instrument(), times.beforeOpens(), times.beforeCloses());
            } else if (kind == WaveKind.POST) {
                waves.plan(workshop.runId(), planned.instrument(), times.afterOpens(), times.afterCloses());
            }
        });
    }
}
