package org.komichi.pairing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komichi.account.Guesses;
import org.komichi.audit.AuditTrail;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;
import org.komichi.survey.EvaluationConsentNeeded;
import org.komichi.survey.OpenSheets;
import org.komichi.survey.PairingMode;
import org.komichi.survey.ShortCode;
import org.komichi.survey.SurveyClosed;
import org.komichi.survey.SurveySheet;

/**
 * Answering a questionnaire without an account, by the short address that a room sees. A browser has one sheet of a wave: it is
 * found again by a random token in a cookie, of which only the fingerprint is stored. Nobody is asked who she is, and nothing
 * here reads who may be signed in.
 */
@Stateless
@PermitAll
public class OpenAnswering {
    private static final String TOKEN = "open-sheet";

    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing keys;

    @Inject
    OpenSheets sheets;

    @Inject
    Guesses guesses;

    @Inject
    AuditTrail audit;

    /** A wave that is answered without an account, or by one.
     * @throws NotFound when there is no such address */
    public OpenSheets.Found find(String shortCode) {
        return sheets.find(ShortCode.read(shortCode)).orElseThrow(NotFound::new);
    }

    /** The questionnaire as this browser sees it.
     * @throws NotFound when there is no such address, or it is answered by account */
    public SurveySheet open(String shortCode, String token) {
        OpenSheets.Found wave = openMode(shortCode);
        return sheets.sheet(wave.waveId(), responseId(wave, token));
    }

    /**
     * Agrees to the evaluation and begins; again by the same browser it is the same sheet. In a run that pairs by code, a code
     * that was given at another moment goes on with the same respondent; one that was given at this moment already does not, and
     * the organizer sees that it was.
     *
     * @param typed the elements of the code as typed; not read when the run does not pair
     * @throws EvaluationConsentNeeded when she does not agree
     * @throws CodeElementUnclear when an element is missing or no such fact
     * @throws SurveyClosed when the wave is not open
     */
    public void begin(
            String shortCode, String token, boolean evaluation, boolean research, Map<CodeElement, String> typed) {
        OpenSheets.Found wave = writable(shortCode);
        if (token == null) {
            throw new CookieNeeded();
        }
        if (!evaluation) {
            throw new EvaluationConsentNeeded();
        }
        Map<CodeElement, String> sealed =
                wave.mode() == PairingMode.CODE ? new PersonalCode(typed).sealed(keys, wave.runId()) : Map.of();
        sheets.lock(wave.waveId());
        if (find(shortCode).mode() != wave.mode()) {
            throw new ChangedMeanwhile();
        }
        if (responseId(wave, token) != null) {
            return;
        }
        String respondent = sealed.isEmpty() ? sheets.freshRespondent() : respondent(wave, sealed);
        String response = sheets.begin(wave.waveId(), respondent, research);
        database.persist(new OpenSheet(fingerprint(token), wave.waveId(), response));
        if (!sealed.isEmpty()) {
            database.persist(new CodedSheet(response, wave.runId(), wave.waveId(), respondent, sealed));
        }
        database.flush();
    }

    /** Stores answers, item by item.
     * @return what in the texts looks as if it pointed to a patient, by item
     * @throws SurveyClosed when the wave is not open: nothing is stored */
    public Map<String, List<String>> answer(
            String shortCode, String token, Map<String, ? extends Collection<String>> typed) {
        OpenSheets.Found wave = writable(shortCode);
        return sheets.answer(wave.waveId(), begun(wave, token), typed);
    }

    /** Hands the sheet in; it can be changed until the wave closes, from the same browser. */
    public void submit(String shortCode, String token) {
        OpenSheets.Found wave = writable(shortCode);
        sheets.submit(begun(wave, token));
    }

    /** Takes the sheet of this browser out; without one there is nothing to take out. */
    public void takeBack(String shortCode, String token) {
        OpenSheets.Found wave = openMode(shortCode);
        Optional.ofNullable(responseId(wave, token)).ifPresent(response -> remove(wave.waveId(), Set.of(response)));
    }

    /**
     * Takes every sheet of the run out that was begun under this code, also after the waves have closed. Codes are facts that
     * somebody else might guess, so tries are limited.
     *
     * @return how many sheets were taken out
     * @throws org.komichi.account.TooManyTries when it is too soon after other tries
     * @throws CodeElementUnclear when an element is missing or no such fact
     */
    public int withdraw(String shortCode, Map<CodeElement, String> typed) {
        OpenSheets.Found wave = openMode(shortCode);
        if (wave.mode() != PairingMode.CODE) {
            throw new NotFound();
        }
        Map<CodeElement, String> sealed = new PersonalCode(typed).sealed(keys, wave.runId());
        String guessed = "personal-code:" + wave.runId();
        guesses.begin(guessed);
        List<CodedSheet> own = coded(wave.runId()).stream()
                .filter(sheet -> sheet.sealed().equals(sealed))
                .toList();
        own.forEach(sheet -> remove(sheet.waveId(), Set.of(sheet.responseId())));
        if (!own.isEmpty()) {
            guesses.right(guessed);
            audit.recordFor(null, "open-sheets-withdrawn", "run", wave.runId(), null);
        }
        return own.size();
    }

    private void remove(long waveId, Collection<String> responses) {
        sheets.takeOut(waveId, responses);
        database.createQuery("delete from CodedSheet c where c.responseId in :gone")
                .setParameter("gone", responses)
                .executeUpdate();
        database.createQuery("delete from OpenSheet o where o.responseId in :gone")
                .setParameter("gone", responses)
                .executeUpdate();
        database.flush();
    }

    /** The respondent whose code is the same at other moments; a new one when there is none, or the code is not hers alone. */
    private String respondent(OpenSheets.Found wave, Map<CodeElement, String> sealed) {
        Set<String> same = new HashSet<>();
        for (CodedSheet sheet : coded(wave.runId())) {
            if (sheet.sealed().equals(sealed)) {
                same.add(sheet.respondent());
            }
        }
        String only = same.size() == 1 ? same.iterator().next() : null;
        return only == null || sheets.has(wave.waveId(), only) ? sheets.freshRespondent() : only;
    }

    private List<CodedSheet> coded(long runId) {
        return database.createQuery("select c from CodedSheet c where c.runId = :run", CodedSheet.class)
                .setParameter("run", runId)
                .getResultList();
    }

    private OpenSheets.Found writable(String shortCode) {
        OpenSheets.Found wave = openMode(shortCode);
        if (!wave.open()) {
            throw new SurveyClosed();
        }
        return wave;
    }

    private OpenSheets.Found openMode(String shortCode) {
        OpenSheets.Found wave = find(shortCode);
        if (!wave.mode().open()) {
            throw new NotFound();
        }
        return wave;
    }

    private String begun(OpenSheets.Found wave, String token) {
        return Optional.ofNullable(responseId(wave, token)).orElseThrow(EvaluationConsentNeeded::new);
    }

    private String responseId(OpenSheets.Found wave, String token) {
        return token == null
                ? null
                : Optional.ofNullable(
                                database.find(OpenSheet.class, new OpenSheet.Key(fingerprint(token), wave.waveId())))
                        .map(OpenSheet::responseId)
                        .orElse(null);
    }

    private String fingerprint(String token) {
        return keys.fingerprint(TOKEN, token);
    }
}
