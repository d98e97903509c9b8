package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.deidentification.PatientTraces;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.run.Runs;
import org.komichi.shared.KeyRing;

/** The sheets of a wave: found through the pairing key, filled item by item, taken out. What is written here knows no person. */
@ApplicationScoped
@Transactional
class Sheets {
    static final String PROFESSION = "profession";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    KeyRing keys;

    @Inject
    Respondents respondents;

    @Inject
    InstrumentShelf shelf;

    Instrument instrument(SurveyWave wave) {
        return shelf.get(wave);
    }

    /** What a person sees of a wave. */
    SurveySheet sheet(SurveyWave wave, long person, Instant now) {
        Instrument instrument = instrument(wave);
        Profile profile = database.find(Person.class, person).profile();
        Optional<String> respondent = respondents.find(wave.runId(), person);
        Optional<SurveyResponse> response = respondent.flatMap(known -> byRespondent(wave, known));
        Map<String, String> answers = response.map(this::answers).orElse(Map.of());
        Participation chosen = chosen(wave, person);
        Shuffle order = new Shuffle(respondent.orElse(wave.link()), wave.kind());
        String profession = new Filling(instrument, profile.profession(), answers).profession();
        return new SurveySheet(
                wave.link(),
                runs.get(wave.runId()),
                instrument,
                instrument.offered(profession).stream().map(order::of).toList(),
                wave.standing(chosen, now),
                wave.isOpen(now),
                answers,
                Offers.of(instrument, profile, answers),
                response.isPresent(),
                response.map(SurveyResponse::research).orElse(false),
                response.map(SurveyResponse::submitted).orElse(false),
                wave.closesAt());
    }

    /** What somebody without an account sees of a wave. */
    SurveySheet sheet(SurveyWave wave, Optional<SurveyResponse> response, Instant now) {
        Instrument instrument = instrument(wave);
        Map<String, String> answers = response.map(this::answers).orElse(Map.of());
        Shuffle order = new Shuffle(response.map(SurveyResponse::id).orElse(wave.link()), wave.kind());
        Participation chosen = response.map(begun -> begun.submitted() ? Participation.SUBMITTED : Participation.BEGUN)
                .orElse(null);
        return new SurveySheet(
                wave.link(),
                runs.get(wave.runId()),
                instrument,
                instrument.offered(new Filling(instrument, null, answers).profession()).stream()
                        .map(order::of)
                        .toList(),
                wave.standing(chosen, now),
                wave.isOpen(now),
                answers,
                Map.of(),
                response.isPresent(),
                response.map(SurveyResponse::research).orElse(false),
                response.map(SurveyResponse::submitted).orElse(false),
                wave.closesAt());
    }

    /** The sheet of a person, when she began one. */
    Optional<SurveyResponse> response(SurveyWave wave, long person) {
        return respondents.find(wave.runId(), person).flatMap(respondent -> byRespondent(wave, respondent));
    }

    /** The sheet to fill, made now if need be. The person has her pairing key by now. */
    SurveyResponse begin(SurveyWave wave, long person, boolean research) {
        Optional<SurveyResponse> begun = response(wave, person);
        if (begun.isEmpty()) {
            // The wave's row is the lock: of two tabs or two servers the second finds the first one's sheet.
            lock(wave);
            begun = response(wave, person);
        }
        SurveyResponse response = begun.orElseGet(() -> {
            SurveyResponse fresh = new SurveyResponse(
                    keys.randomCode(),
                    wave.id(),
                    respondents.find(wave.runId(), person).orElseThrow(),
                    research);
            database.persist(fresh);
            return fresh;
        });
        response.allowResearch(research);
        database.flush();
        return response;
    }

    /** Her answers count from now on.
     * @throws EvaluationConsentNeeded when she never began, or took it back */
    void submit(SurveyWave wave, long person) {
        SurveyResponse response = response(wave, person).orElseThrow(EvaluationConsentNeeded::new);
        database.lock(response, LockModeType.PESSIMISTIC_WRITE);
        response.submit();
    }

    /** Takes her sheet out, when there is one. */
    void discard(SurveyWave wave, long person) {
        lock(wave);
        response(wave, person).ifPresent(this::remove);
    }

    /**
     * Takes out every sheet of these respondents. In a transaction of its own, and before that of the decision has ended: when
     * it stops in between, the answers are gone and she decides again; they never stay against her word.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void takeOut(Collection<String> of) {
        responses(of).forEach(this::remove);
    }

    /** The sheets of these respondents are no longer for research; in a transaction of its own likewise. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keepFromResearch(Collection<String> of) {
        responses(of).forEach(response -> response.allowResearch(false));
    }

    /** What these respondents began and never handed in is taken out. */
    void takeOutDrafts(Collection<String> of) {
        responses(of).stream().filter(response -> !response.submitted()).forEach(this::remove);
    }

    // A closed wave is written anew in another order; what finds sheets at any time waits for that.
    private List<SurveyResponse> responses(Collection<String> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        database.createQuery("""
                        select w from SurveyWave w
                        where w.id in (select r.waveId from SurveyResponse r where r.respondent in :respondents)
                        order by w.id
                        """, SurveyWave.class)
                .setParameter("respondents", of)
                .getResultList()
                .forEach(this::lock);
        return database.createQuery(
                        "select r from SurveyResponse r where r.respondent in :respondents", SurveyResponse.class)
                .setParameter("respondents", of)
                .getResultList();
    }

    /**
     * Nobody else begins sheets of this wave or takes them out meanwhile. When it is over its version moves, so that whoever
     * remembers what its sheets say looks at them again (decision 0337).
     */
    void lock(SurveyWave wave) {
        database.find(
                SurveyWave.class,
                wave.id(),
                wave.isOver(clock.instant())
                        ? LockModeType.PESSIMISTIC_FORCE_INCREMENT
                        : LockModeType.PESSIMISTIC_WRITE);
    }

    /** The answers of a sheet by item. */
    Map<String, String> answers(SurveyResponse response) {
        Map<String, String> answers = new HashMap<>();
        rows(response).forEach(row -> answers.put(row.item(), row.answer()));
        return answers;
    }

    /** Writes what was typed over what is stored, item by item; the rest stays. */
    Map<String, List<String>> merge(
            SurveyWave wave,
            SurveyResponse response,
            Profile profile,
            Map<String, ? extends Collection<String>> typed) {
        // The row of the sheet is the lock: two tabs write one after the other, and the later one wins per item only.
        database.lock(response, LockModeType.PESSIMISTIC_WRITE);
        Instrument instrument = instrument(wave);
        Map<String, SurveyAnswer> stored = new HashMap<>();
        rows(response).forEach(row -> stored.put(row.item(), row));
        Map<String, List<String>> traces = new LinkedHashMap<>();
        Map<String, String> before = new HashMap<>();
        stored.forEach((code, row) -> before.put(code, row.answer()));
        Map<String, String> answers = new Filling(instrument, profile.profession(), before)
                .with(typed)
                .answers();
        typed.keySet().stream()
                .filter(code -> answers.containsKey(code) && kind(instrument, code) == ItemKind.TEXT)
                .forEach(code -> {
                    List<String> found = PatientTraces.in(answers.get(code));
                    if (!found.isEmpty()) {
                        traces.put(code, found);
                    }
                });
        // What the answers have closed is no longer among them: it is taken out, stored before or typed just now.
        write(response, stored, answers);
        return traces;
    }

    private static ItemKind kind(Instrument instrument, String code) {
        return instrument.item(code).map(Item::kind).orElseThrow();
    }

    private void write(SurveyResponse response, Map<String, SurveyAnswer> stored, Map<String, String> answers) {
        stored.forEach((code, row) -> {
            if (!answers.containsKey(code)) {
                database.remove(row);
            }
        });
        answers.forEach((code, answer) -> {
            if (stored.containsKey(code)) {
                stored.get(code).change(answer);
            } else {
                database.persist(new SurveyAnswer(response.id(), code, answer));
            }
        });
        database.flush();
    }

    void remove(SurveyResponse response) {
        // An answer that is being stored in another tab comes first, and goes with the rest.
        database.lock(response, LockModeType.PESSIMISTIC_WRITE);
        database.createQuery("delete from SurveyAnswer a where a.responseId = :response")
                .setParameter("response", response.id())
                .executeUpdate();
        database.remove(response);
        database.flush();
    }

    /** The sheet of a respondent in a wave. */
    Optional<SurveyResponse> byRespondent(SurveyWave wave, String respondent) {
        return database.createQuery(
                        "select r from SurveyResponse r where r.waveId = :wave and r.respondent = :respondent",
                        SurveyResponse.class)
                .setParameter("wave", wave.id())
                .setParameter("respondent", respondent)
                .getResultStream()
                .findFirst();
    }

    private List<SurveyAnswer> rows(SurveyResponse response) {
        return database.createQuery("select a from SurveyAnswer a where a.responseId = :response", SurveyAnswer.class)
                .setParameter("response", response.id())
                .getResultList();
    }

    private Participation chosen(SurveyWave wave, long person) {
        return database.createQuery(
                        "select p.state from SurveyParticipation p where p.waveId = :wave and p.personId = :person",
                        Participation.class)
                .setParameter("wave", wave.id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
