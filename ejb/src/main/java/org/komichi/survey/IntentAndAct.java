package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Runs;

/**
 * Whether children are accepted after a run by those who said they would try, and what keeps people from it. Nothing is described
 * before a moment has closed, nor below five answers.
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class IntentAndAct {
    /** "If a child is referred to me, I intend to try to accept." */
    static final String INTENT = "SV-W02";

    /** How many children were newly accepted since the course. */
    static final String ACT = "SV-F01";

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

    /**
     * What is told of a run.
     *
     * @param moments how each moment was answered, in their order
     * @param funnels one for each later moment that may be described; none before the questionnaire after the run may be
     */
    public record Told(List<WaveResponses> moments, List<ActFunnel> funnels, Barriers barriers) {}

    /** Counts it. That somebody looked is written down.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    public Told of(long runId) {
        runs.mustBeOrganized(runId);
        Map<WaveKind, Integer> invited = askable.invited(runId);
        List<SurveyWave> all = waves.of(runId);
        Map<Long, Integer> submitted = waves.submitted(all);
        List<WaveResponses> moments = new ArrayList<>();
        Map<WaveKind, Instrument> instruments = new EnumMap<>(WaveKind.class);
        Map<WaveKind, Integer> people = new EnumMap<>(WaveKind.class);
        Map<Long, WaveKind> shown = new HashMap<>();
        for (SurveyWave wave : all) {
            Instrument instrument = sheets.instrument(wave);
            WaveResponses responses = WaveResponses.of(
                    wave,
                    instrument.version(),
                    invited.get(wave.kind()),
                    submitted.getOrDefault(wave.id(), 0),
                    clock.instant());
            moments.add(responses);
            if (responses.shown()) {
                instruments.put(wave.kind(), instrument);
                people.put(wave.kind(), responses.responses());
                shown.put(wave.id(), wave.kind());
            }
        }
        List<SubmittedAnswers.Row> rows = rows(shown, items(instruments.values()));
        audit.record("evaluation-seen", "run", runId, "intent and act");
        return new Told(moments, funnels(moments, instruments, rows), Barriers.of(instruments, people, rows));
    }

    private static List<ActFunnel> funnels(
            List<WaveResponses> moments, Map<WaveKind, Instrument> instruments, List<SubmittedAnswers.Row> rows) {
        Map<String, Integer> intents = numbers(rows, WaveKind.POST, INTENT);
        return moments.stream()
                .filter(moment -> moment.kind() == WaveKind.POST && moment.shown())
                .flatMap(after -> Stream.of(WaveKind.T3, WaveKind.T6)
                        .filter(later -> instruments.containsKey(later)
                                && instruments.get(later).item(ACT).isPresent())
                        .map(later -> ActFunnel.of(later, after.invited(), intents, numbers(rows, later, ACT))))
                .toList();
    }

    private static Map<String, Integer> numbers(List<SubmittedAnswers.Row> rows, WaveKind moment, String item) {
        Map<String, Integer> numbers = new HashMap<>();
        rows.stream()
                .filter(row -> row.wave() == moment && row.item().equals(item))
                .filter(row -> !row.answer().equals(Item.NOT_APPLICABLE))
                .forEach(row -> numbers.put(row.respondent(), Integer.valueOf(row.answer())));
        return numbers;
    }

    private static Set<String> items(Collection<Instrument> instruments) {
        Set<String> items = new HashSet<>(Set.of(INTENT, ACT));
        instruments.forEach(instrument -> items.addAll(Barriers.items(instrument)));
        return items;
    }

    private List<SubmittedAnswers.Row> rows(Map<Long, WaveKind> shown, Set<String> items) {
        if (shown.isEmpty()) {
            return List.of();
        }
        return database
                .createQuery("""
                        select r.respondent, r.waveId, a.item, a.answer from SurveyResponse r, SurveyAnswer a
                        where a.responseId = r.id and r.submitted = true and r.waveId in :waves and a.item in :items
                        """, Object[].class)
                .setParameter("waves", shown.keySet())
                .setParameter("items", items)
                .getResultList()
                .stream()
                .map(row -> new SubmittedAnswers.Row(
                        (String) row[0], shown.get((Long) row[1]), (String) row[2], (String) row[3]))
                .toList();
    }
}
