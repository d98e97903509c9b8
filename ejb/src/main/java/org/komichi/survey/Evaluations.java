package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation.Group;
import org.komichi.survey.WaveResponses.Visibility;
import org.komichi.survey.comparison.Zeros;

/**
 * What changed in a run. Nothing is described before a wave has closed, nor below five answers, and no group by which a
 * smaller one could be found (decision 0070).
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class Evaluations {
    private static final Bilingual NOT_SAID = new Bilingual("無回答", "not said");

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

    /** Compares two moments of a run, item by item and scale by scale; pairs that did not move are dropped from the test.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    public Evaluation compareRun(long runId, WaveKind from, WaveKind to) {
        return compareRun(runId, from, to, Zeros.DROPPED);
    }

    /** The same with another treatment of pairs that did not move. */
    public Evaluation compareRun(long runId, WaveKind from, WaveKind to, Zeros zeros) {
        runs.mustBeOrganized(runId);
        Moments moments = moments(runId, from, to);
        SubmittedAnswers answers = moments.answers();
        boolean something = !answers.items().isEmpty();
        audit.record("evaluation-seen", "run", runId, from + "-" + to);
        return new Evaluation(
                runId,
                moments.responses(from),
                moments.responses(to),
                something ? answers.compare(from, to, zeros, respondent -> true) : null,
                answers.items(),
                moments.scales(),
                answers.knowledge(from, to));
    }

    /**
     * The same by profession, among those who answered both times. Small groups are hidden, and those by which they could be
     * found; the groups in the order of the questionnaire.
     *
     * @throws UnknownBreakdown when {@code by} is anything but {@code profession}
     */
    public List<Group> breakDown(long runId, WaveKind from, WaveKind to, Zeros zeros, String by) {
        runs.mustBeOrganized(runId);
        if (!Sheets.PROFESSION.equals(by)) {
            throw new UnknownBreakdown(by);
        }
        Moments moments = moments(runId, from, to);
        Optional<Item> asked = moments.instruments().values().stream()
                .flatMap(instrument -> instrument.answeredByProfile(by).stream())
                .findFirst();
        audit.record("evaluation-seen", "run", runId, from + "-" + to + " by " + by);
        if (asked.isEmpty() || moments.instruments().size() < 2) {
            return List.of();
        }
        SubmittedAnswers answers = moments.answers();
        Map<String, Set<String>> groups = answers.paired(from, to, asked.get().id());
        Map<String, Integer> sizes = new HashMap<>();
        groups.forEach((value, people) -> sizes.put(value, people.size()));
        Set<String> shown = SmallCells.shown(sizes);
        return Stream.concat(asked.get().options().stream(), Stream.of(new Item.Option("", NOT_SAID)))
                .filter(option -> groups.containsKey(option.value()))
                .map(option -> {
                    Set<String> people = groups.get(option.value());
                    return shown.contains(option.value())
                            ? new Group(
                                    option.value(),
                                    option.label(),
                                    people.size(),
                                    answers.compare(from, to, zeros, people::contains))
                            : new Group(option.value(), option.label(), null, null);
                })
                .toList();
    }

    private record Moments(
            Map<WaveKind, WaveResponses> all,
            Map<WaveKind, Instrument> instruments,
            Map<WaveKind, Set<String>> respondents,
            List<SubmittedAnswers.Row> rows) {
        WaveResponses responses(WaveKind kind) {
            return all.get(kind);
        }

        SubmittedAnswers answers() {
            return new SubmittedAnswers(instruments, respondents, rows);
        }

        List<ItemScale> scales() {
            return instruments.entrySet().stream()
                    .min(Map.Entry.comparingByKey())
                    .map(first -> first.getValue().scales())
                    .orElse(List.of());
        }
    }

    private Moments moments(long runId, WaveKind from, WaveKind to) {
        Map<WaveKind, Integer> invited = askable.invited(runId);
        Map<WaveKind, WaveResponses> all = new EnumMap<>(WaveKind.class);
        Map<WaveKind, Instrument> instruments = new EnumMap<>(WaveKind.class);
        Map<WaveKind, Set<String>> respondents = new EnumMap<>(WaveKind.class);
        Map<Long, WaveKind> described = new HashMap<>();
        List<SurveyWave> ofRun = waves.of(runId);
        for (WaveKind kind : List.of(from, to)) {
            Optional<SurveyWave> planned =
                    ofRun.stream().filter(wave -> wave.kind() == kind).findFirst();
            if (planned.isEmpty()) {
                all.put(kind, new WaveResponses(kind, null, null, invited.get(kind), 0, Visibility.NOT_PLANNED));
                continue;
            }
            SurveyWave wave = planned.get();
            Instrument instrument = sheets.instrument(wave);
            Set<String> submitted = submitted(wave);
            WaveResponses responses =
                    WaveResponses.of(wave, instrument.version(), invited.get(kind), submitted.size(), clock.instant());
            all.put(kind, responses);
            if (responses.shown()) {
                instruments.put(kind, instrument);
                respondents.put(kind, submitted);
                described.put(wave.id(), kind);
            }
        }
        return new Moments(all, instruments, respondents, rows(described));
    }

    private List<SubmittedAnswers.Row> rows(Map<Long, WaveKind> described) {
        List<SubmittedAnswers.Row> rows = new ArrayList<>();
        if (described.isEmpty()) {
            return rows;
        }
        database.createQuery("""
                        select r.respondent, r.waveId, a.item, a.answer from SurveyResponse r, SurveyAnswer a
                        where a.responseId = r.id and r.submitted = true and r.waveId in :waves
                        """, Object[].class)
                .setParameter("waves", described.keySet())
                .getResultList()
                .forEach(row -> rows.add(new SubmittedAnswers.Row(
                        (String) row[0], described.get((Long) row[1]), (String) row[2], (String) row[3])));
        return rows;
    }

    private Set<String> submitted(SurveyWave wave) {
        return new HashSet<>(database.createQuery(
                        "select r.respondent from SurveyResponse r where r.waveId = :wave and r.submitted = true",
                        String.class)
                .setParameter("wave", wave.id())
                .getResultList());
    }
}
