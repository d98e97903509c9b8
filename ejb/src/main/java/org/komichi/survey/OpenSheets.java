package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.identity.Profile;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/**
 * Sheets that belong to no account: their respondent is told by the caller, and whoever knows the id of a sheet may fill it. For
 * the rooms that answer for who knows it; which sheet is whose is their business.
 */
@ApplicationScoped
@Transactional
public class OpenSheets {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    @Inject
    Sheets sheets;

    @Inject
    PairingModes modes;

    @Inject
    RunWaves waves;

    /** A wave as it is found by its short address. */
    public record Found(
            long waveId, long runId, WaveKind kind, String link, String instrument, PairingMode mode, boolean open) {}

    /** The wave with a short address. */
    public Optional<Found> find(String shortCode) {
        return database.createQuery("select w from SurveyWave w where w.code = :code", SurveyWave.class)
                .setParameter("code", shortCode)
                .getResultStream()
                .findFirst()
                .map(this::found);
    }

    /** The wave of a moment in a run. */
    public Optional<Found> find(long runId, WaveKind kind) {
        return database.createQuery(
                        "select w from SurveyWave w where w.runId = :run and w.kind = :kind", SurveyWave.class)
                .setParameter("run", runId)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst()
                .map(this::found);
    }

    private Found found(SurveyWave wave) {
        return new Found(
                wave.id(),
                wave.runId(),
                wave.kind(),
                wave.link(),
                wave.instrument(),
                modes.of(wave.runId()),
                wave.isOpen(clock.instant()));
    }

    /** Everything that is begun in a wave waits here, so that of two at once the second finds what the first one made. */
    public void lock(long waveId) {
        sheets.lock(wave(waveId));
    }

    /** Which questionnaire a wave asks. */
    public Instrument instrument(long waveId) {
        return sheets.instrument(wave(waveId));
    }

    /** What a respondent sees; with an unknown id, what somebody sees who has not begun. */
    public SurveySheet sheet(long waveId, String responseId) {
        return sheets.sheet(wave(waveId), Optional.ofNullable(responseId).flatMap(this::response), clock.instant());
    }

    /** Whether a respondent has a sheet in a wave. */
    public boolean has(long waveId, String respondent) {
        return sheets.byRespondent(wave(waveId), respondent).isPresent();
    }

    /** A new sheet; its id. The caller holds the lock of the wave. */
    public String begin(long waveId, String respondent, boolean research) {
        SurveyResponse fresh = new SurveyResponse(keys.randomCode(), waveId, respondent, research);
        database.persist(fresh);
        database.flush();
        return fresh.id();
    }

    /** A respondent that nobody is yet. */
    public String freshRespondent() {
        return keys.randomCode();
    }

    /** Stores answers, item by item.
     * @return what in the texts looks as if it pointed to a patient, by item
     * @throws EvaluationConsentNeeded when there is no such sheet (any more) */
    public Map<String, List<String>> answer(
            long waveId, String responseId, Map<String, ? extends Collection<String>> typed) {
        return sheets.merge(
                wave(waveId), response(responseId).orElseThrow(EvaluationConsentNeeded::new), Profile.EMPTY, typed);
    }

    /** The answers count from now on.
     * @throws EvaluationConsentNeeded when there is no such sheet (any more) */
    public void submit(String responseId) {
        SurveyResponse response = response(responseId).orElseThrow(EvaluationConsentNeeded::new);
        database.lock(response, LockModeType.PESSIMISTIC_WRITE);
        response.submit();
    }

    /** Takes sheets out; those that are gone are gone. */
    public void takeOut(long waveId, Collection<String> responseIds) {
        lock(waveId);
        responseIds.forEach(id -> response(id).ifPresent(sheets::remove));
    }

    /** Says for each of these sheets of a run whose it is from now on; those that are gone are gone. */
    public void belong(long runId, Map<String, String> respondentBySheet) {
        waves.of(runId).forEach(sheets::lock);
        respondentBySheet.forEach((id, respondent) -> response(id)
                .filter(sheet -> !sheet.respondent().equals(respondent))
                .ifPresent(sheet -> sheet.belongTo(respondent)));
        database.flush();
    }

    private SurveyWave wave(long id) {
        return Optional.ofNullable(database.find(SurveyWave.class, id)).orElseThrow(NotFound::new);
    }

    private Optional<SurveyResponse> response(String id) {
        return Optional.ofNullable(database.find(SurveyResponse.class, id));
    }
}
