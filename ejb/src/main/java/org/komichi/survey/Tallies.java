package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Runs;

/**
 * What was answered at each moment of a run, item by item: the choices that are not compared, and the free texts. The rules are
 * those of {@link Evaluations}: nothing is described before the wave has closed, nor below five answers (decision 0070).
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class Tallies {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    AuditTrail audit;

    @Inject
    RunWaves waves;

    @Inject
    Sheets sheets;

    @Inject
    Askable askable;

    /** One tally for each questionnaire of the run, in the order of the moments. That somebody looked is written down.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    public List<Tally> of(long runId) {
        runs.mustBeOrganized(runId);
        Map<WaveKind, Integer> invited = askable.invited(runId);
        List<SurveyWave> all = waves.of(runId);
        audit.record("answers-seen", "run", runId, null);
        return all.stream()
                .map(wave -> tally(wave, all, invited.get(wave.kind())))
                .toList();
    }

    private Tally tally(SurveyWave wave, List<SurveyWave> all, int invited) {
        Instrument instrument = sheets.instrument(wave);
        Set<String> compared = new HashSet<>();
        all.stream()
                .filter(other -> other != wave)
                .forEach(other -> compared.addAll(instrument.comparedWith(sheets.instrument(other))));
        int submitted = database.createQuery(
                        "select count(r) from SurveyResponse r where r.waveId = :wave and r.submitted = true",
                        Long.class)
                .setParameter("wave", wave.id())
                .getSingleResult()
                .intValue();
        WaveResponses responses = WaveResponses.of(wave, instrument.version(), invited, submitted, clock.instant());
        return Tally.of(responses, instrument, compared, responses.shown() ? given(wave) : List.of());
    }

    // The respondent stays where it is: an answer comes here without it.
    private List<Tally.Given> given(SurveyWave wave) {
        return database.createQuery("""
                        select a.item, a.answer from SurveyResponse r, SurveyAnswer a
                        where a.responseId = r.id and r.submitted = true and r.waveId = :wave
                        """, Object[].class).setParameter("wave", wave.id()).getResultList().stream()
                .map(row -> new Tally.Given((String) row[0], (String) row[1]))
                .toList();
    }
}
