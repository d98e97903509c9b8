package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.run.Runs;

/** That somebody began, submitted or declined: the half of a questionnaire that knows who, and nothing of what. */
@ApplicationScoped
@Transactional
class Participations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    Respondents respondents;

    @Inject
    AuditTrail audit;

    @Inject
    Event<SurveyClosedForPerson> closed;

    /** She begins; who has begun or chosen before stays as she is. Makes her pairing key, when this is her first in the run. */
    void begin(SurveyWave wave, long person, LocalDate today) {
        if (find(wave, person).isPresent()
                && respondents.find(wave.runId(), person).isPresent()) {
            return;
        }
        lock(wave);
        respondents.findOrMake(wave.runId(), person);
        if (find(wave, person).isEmpty()) {
            database.persist(new SurveyParticipation(wave.id(), person, today));
        }
        database.flush();
    }

    /** She has chosen. The first choice opens her way; choosing the same again is the same as once. */
    void settle(SurveyWave wave, long person, Participation choice, LocalDate today) {
        lock(wave);
        SurveyParticipation participation = find(wave, person).orElseGet(() -> {
            SurveyParticipation fresh = new SurveyParticipation(wave.id(), person, today);
            database.persist(fresh);
            return fresh;
        });
        boolean changed = participation.state() != choice;
        boolean first = participation.settle(choice, today);
        database.flush();
        if (changed) {
            audit.recordFor(person, "survey-" + choice.name().toLowerCase(Locale.ROOT), "survey", wave.id(), null);
        }
        if (first) {
            closed.fire(new SurveyClosedForPerson(wave.runId(), person, wave.instrument(), choice));
        }
    }

    // The run's row is the lock: of two tabs or two servers the second finds the first one's rows.
    private void lock(SurveyWave wave) {
        database.lock(runs.get(wave.runId()), LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<SurveyParticipation> find(SurveyWave wave, long person) {
        return database.createQuery(
                        "select p from SurveyParticipation p where p.waveId = :wave and p.personId = :person",
                        SurveyParticipation.class)
                .setParameter("wave", wave.id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
