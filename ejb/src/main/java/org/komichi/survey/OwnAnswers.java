package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.ConsentWithdrawn;
import org.komichi.identity.PersonalDataSource;
import org.komichi.run.Run;

/**
 * What a person may do with her own answers: have them, take them out, be forgotten. All of it ends with the pairing key:
 * without it nobody can tell which answers were hers, she included.
 */
@ApplicationScoped
public class OwnAnswers implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    Respondents respondents;

    @Inject
    Sheets sheets;

    /**
     * One questionnaire of hers.
     *
     * @param run address part of the run
     * @param on when she chose last
     * @param answers by item, in the codes of the instrument
     */
    public record OwnQuestionnaire(
            String run, String instrument, Participation state, LocalDate on, Map<String, String> answers) {}

    @Override
    public String section() {
        return "questionnaires";
    }

    @Override
    public List<OwnQuestionnaire> everythingAbout(long personId) {
        Map<Long, String> keys = respondents.of(personId);
        return database.createQuery("""
                        select w, p, r from SurveyParticipation p, SurveyWave w, Run r
                        where p.waveId = w.id and r.id = w.runId and p.personId = :person order by p.id
                        """, Object[].class).setParameter("person", personId).getResultList().stream()
                .map(row -> {
                    SurveyWave wave = (SurveyWave) row[0];
                    SurveyParticipation participation = (SurveyParticipation) row[1];
                    Map<String, String> answers = Optional.ofNullable(keys.get(wave.runId()))
                            .flatMap(respondent -> sheets.byRespondent(wave, respondent))
                            .map(sheets::answers)
                            .orElse(Map.of());
                    return new OwnQuestionnaire(
                            ((Run) row[2]).slug(),
                            wave.instrument(),
                            participation.state(),
                            participation.onDate(),
                            new TreeMap<>(answers));
                })
                .toList();
    }

    /** What was handed in stays, and is nobody's from now on; what was only begun goes. */
    @Override
    public void forget(long personId) {
        sheets.takeOutDrafts(respondents.of(personId).values());
        database.createQuery("delete from SurveyParticipation p where p.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
        respondents.forget(personId);
    }

    /** Withdrawn consent takes the answers out. That she took part stays, so that no gate closes behind her. */
    void takeOut(@Observes ConsentWithdrawn event) {
        Collection<String> hers = respondents.of(event.personId()).values();
        if (event.purpose() == ConsentPurpose.EVALUATION) {
            sheets.takeOut(hers);
        } else if (event.purpose() == ConsentPurpose.RESEARCH) {
            sheets.keepFromResearch(hers);
        }
    }
}
