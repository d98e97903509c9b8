package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;

/**
 * Answering a questionnaire: begin, answer bit by bit, submit or decline, change until the wave closes. Two tabs and double
 * clicks are safe: answers are merged item by item under the lock of the sheet, and there is one sheet per person and wave.
 *
 * <p>Who answers and what is answered are written in two transactions, one after the other, because PostgreSQL keeps with each
 * row the number of the transaction that wrote it. The order is such that a halt between the two loses nothing and hands in
 * nothing that was not handed in; doing it again does the rest (decision 0070).
 */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class SurveyAnswering {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Runs runs;

    @Inject
    Consents consents;

    @Inject
    Waves waves;

    @Inject
    Askable askable;

    @Inject
    Sheets sheets;

    @Inject
    PairingModes modes;

    @Inject
    Participations participations;

    /**
     * The questionnaire behind a link, as the current person sees it.
     *
     * @throws NotFound when there is none, or it is not for her: the two look the same
     */
    public SurveySheet open(String link) {
        SurveyWave wave = wave(link);
        long person = currentPerson.id();
        Instant now = clock.instant();
        SurveySheet sheet = sheets.sheet(wave, person, now);
        if (sheet.handedIn() && !sheet.standing().settled()) {
            // It stopped between the two halves of handing in: this is the other half.
            participations.settle(wave, person, Participation.SUBMITTED, today(wave, now));
            return sheets.sheet(wave, person, now);
        }
        return sheet;
    }

    /**
     * She agrees to the evaluation and begins. Beginning again changes only what she says about research.
     *
     * @throws EvaluationConsentNeeded when she does not agree
     * @throws SurveyClosed when the wave is not open
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void begin(String link, boolean evaluation, boolean research) {
        SurveyWave wave = openWave(link);
        if (!evaluation) {
            throw new EvaluationConsentNeeded();
        }
        consents.decide(ConsentPurpose.EVALUATION, true);
        if (research) {
            consents.decide(ConsentPurpose.RESEARCH, true);
        }
        long person = currentPerson.id();
        participations.begin(wave, person, today(wave, clock.instant()));
        sheets.begin(wave, person, research);
    }

    /**
     * Stores answers, item by item; an item without a value is skipped from now on. Items that are not mentioned stay.
     *
     * @param typed raw values by item
     * @return what in the texts looks as if it pointed to a patient, by item
     * @throws SurveyClosed when the wave is not open: nothing is stored
     */
    public Map<String, List<String>> answer(String link, Map<String, ? extends Collection<String>> typed) {
        SurveyWave wave = openWave(link);
        SurveyResponse response = sheets.response(wave, currentPerson.id()).orElseThrow(EvaluationConsentNeeded::new);
        return sheets.merge(wave, response, profile(currentPerson.id()), typed);
    }

    /** Copies what the profile knows into the answers, because she confirmed it. */
    public void confirmProfile(String link) {
        Map<String, List<String>> confirmed = new HashMap<>();
        open(link).offers().forEach((item, value) -> confirmed.put(item, List.of(value)));
        answer(link, confirmed);
    }

    /** Hands the sheet in. It can be changed until the wave closes; submitting twice is the same as once. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void submit(String link) {
        SurveyWave wave = openWave(link);
        long person = currentPerson.id();
        sheets.submit(wave, person);
        participations.settle(wave, person, Participation.SUBMITTED, today(wave, clock.instant()));
    }

    /** She chooses not to answer: what she had written is taken out, and the way goes on as if she had submitted. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void decline(String link) {
        SurveyWave wave = openWave(link);
        long person = currentPerson.id();
        sheets.discard(wave, person);
        participations.settle(wave, person, Participation.DECLINED, today(wave, clock.instant()));
    }

    /**
     * Submits answers for somebody: for demonstration data, whatever the time, in the transaction of the caller. Ticks are
     * joined by commas.
     *
     * @throws AnswerOffScale when the instrument does not offer such an answer
     */
    @RolesAllowed(Role.Name.SYSTEM)
    public void submitFor(long runId, String instrumentId, long personId, Map<String, String> answers) {
        SurveyWave wave = find(waves.link(runId, instrumentId)).orElseThrow(NotFound::new);
        Instant last = wave.closesAt().minusSeconds(1);
        Instant when = clock.instant().isBefore(last) ? clock.instant() : last;
        participations.begin(wave, personId, today(wave, when));
        sheets.lock(wave);
        SurveyResponse response = sheets.begin(wave, personId, false);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        answers.forEach((item, value) -> typed.put(item, Arrays.asList(value.split(","))));
        sheets.merge(wave, response, profile(personId), typed);
        response.submit();
        participations.settle(wave, personId, Participation.SUBMITTED, today(wave, when));
    }

    private SurveyWave openWave(String link) {
        SurveyWave wave = wave(link);
        if (!wave.isOpen(clock.instant())) {
            throw new SurveyClosed();
        }
        if (modes.of(wave.runId()).open()) {
            throw new AnsweredByOpenLink();
        }
        return wave;
    }

    private SurveyWave wave(String link) {
        return find(link).filter(wave -> askable.is(wave, currentPerson.id())).orElseThrow(NotFound::new);
    }

    private Optional<SurveyWave> find(String link) {
        return database.createQuery("select w from SurveyWave w where w.link = :link", SurveyWave.class)
                .setParameter("link", link)
                .getResultStream()
                .findFirst();
    }

    private Profile profile(long person) {
        return database.find(Person.class, person).profile();
    }

    private LocalDate today(SurveyWave wave, Instant now) {
        Run run = runs.get(wave.runId());
        ZoneId zone = run.zone();
        return LocalDate.ofInstant(now, zone);
    }
}
