package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.survey.WaveResponses.Visibility;

/**
 * The moments of a run: how they stand, and the answers of those that may be described; one query for each, however many moments. Who
 * may see them is asked before.
 */
@ApplicationScoped
class DescribedMoments {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    RunWaves waves;

    @Inject
    Sheets sheets;

    @Inject
    Askable askable;

    /**
     * How the moments of a run stand, before any answer is read.
     *
     * @param at when that was
     * @param planned those that the run has, in order
     * @param asked those among them that were asked for
     * @param invited how many are asked at each moment
     * @param incoming how many have handed in so far, by number of the wave, at those that were asked for and are not over
     */
    record Standing(
            long runId,
            Instant at,
            List<SurveyWave> planned,
            Set<WaveKind> asked,
            Map<WaveKind, Integer> invited,
            Map<Long, Integer> incoming) {
        Standing {
            planned = List.copyOf(planned);
            asked = Set.copyOf(asked);
            invited = Map.copyOf(invited);
            incoming = Map.copyOf(incoming);
        }

        List<SurveyWave> waves() {
            return among(planned, asked);
        }

        List<WaveKind> kinds() {
            return planned.stream().map(SurveyWave::kind).toList();
        }

        /**
         * What tells what may be told of these moments from anything else: sheets of a settled wave change together with the version
         * of the wave only (decision 0337), and of one that is not over nothing but their number is told. Empty while the last sheets
         * of one that is over may still come in.
         */
        Optional<State> state() {
            return waves().stream().allMatch(wave -> !wave.isOver(at) || wave.isSettled(at))
                    ? Optional.of(new State(
                            runId,
                            kinds(),
                            waves().stream().collect(Collectors.toMap(SurveyWave::id, SurveyWave::version)),
                            invited,
                            incoming))
                    : Optional.empty();
        }
    }

    /**
     * The state of some moments of a run.
     *
     * @param kinds all moments that the run has
     * @param versions of those that are told, by number of the wave
     * @param invited how many are asked at each moment
     * @param incoming how many have handed in at those that are not over, by number of the wave
     */
    record State(
            long runId,
            List<WaveKind> kinds,
            Map<Long, Integer> versions,
            Map<WaveKind, Integer> invited,
            Map<Long, Integer> incoming) {}

    /**
     * What was found.
     *
     * @param all every moment that was asked for, planned or not
     * @param instruments the questionnaires of those that may be described
     */
    record Found(
            Map<WaveKind, WaveResponses> all,
            Map<WaveKind, Instrument> instruments,
            Map<WaveKind, Set<String>> respondents,
            List<SubmittedAnswers.Row> rows) {
        WaveResponses responses(WaveKind kind) {
            return all.get(kind);
        }

        /** The moments that the run has, in order. */
        List<WaveResponses> planned() {
            return all.values().stream()
                    .filter(wave -> wave.visibility() != Visibility.NOT_PLANNED)
                    .toList();
        }

        SubmittedAnswers answers() {
            return new SubmittedAnswers(instruments, respondents, rows);
        }

        /** The scales of the first of these moments that may be described. */
        List<ItemScale> scales(WaveKind... among) {
            return Arrays.stream(among)
                    .sorted()
                    .map(instruments::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Instrument::scales)
                    .orElse(List.of());
        }

        /** By what the answers may be divided, and the items that say so. */
        Map<Division, Item> divisions() {
            Map<Division, Item> divisions = new EnumMap<>(Division.class);
            instruments.forEach((wave, instrument) -> instrument.dividing().forEach(divisions::putIfAbsent));
            return divisions;
        }
    }

    Standing standing(long runId, Set<WaveKind> asked) {
        Instant now = clock.instant();
        List<SurveyWave> planned = waves.of(runId);
        return new Standing(
                runId,
                now,
                planned,
                asked,
                askable.invited(runId),
                incoming(among(planned, asked).stream()
                        .filter(wave -> !wave.isOver(now))
                        .map(SurveyWave::id)
                        .toList()));
    }

    Found of(long runId, Set<WaveKind> asked) {
        return read(standing(runId, asked));
    }

    /** The answers. The standing was asked for before them: what is stored in between counts as the state that comes after. */
    Found read(Standing standing) {
        Map<WaveKind, WaveResponses> all = new EnumMap<>(WaveKind.class);
        Map<WaveKind, Integer> invited = standing.invited();
        standing.asked()
                .forEach(kind -> all.put(
                        kind, new WaveResponses(kind, null, null, invited.get(kind), 0, Visibility.NOT_PLANNED)));
        Map<WaveKind, Instrument> instruments = new EnumMap<>(WaveKind.class);
        Map<WaveKind, Set<String>> respondents = new EnumMap<>(WaveKind.class);
        List<SubmittedAnswers.Row> rows = new ArrayList<>();
        Map<Long, Set<String>> submitted = new HashMap<>();
        Map<Long, List<SubmittedAnswers.Row>> answers = new HashMap<>();
        read(standing, submitted, answers);
        for (SurveyWave wave : standing.waves()) {
            Instrument instrument = sheets.instrument(wave);
            Set<String> who = submitted.getOrDefault(wave.id(), Set.of());
            WaveResponses responses = WaveResponses.of(
                    wave,
                    instrument.version(),
                    invited.get(wave.kind()),
                    standing.incoming().getOrDefault(wave.id(), who.size()),
                    standing.at());
            all.put(wave.kind(), responses);
            if (responses.shown()) {
                instruments.put(wave.kind(), instrument);
                respondents.put(wave.kind(), who);
                rows.addAll(answers.getOrDefault(wave.id(), List.of()));
            }
        }
        return new Found(all, instruments, respondents, rows);
    }

    private static List<SurveyWave> among(List<SurveyWave> planned, Set<WaveKind> asked) {
        return planned.stream().filter(wave -> asked.contains(wave.kind())).toList();
    }

    /** How many have handed in at each of these waves: one query, and none without waves. */
    private Map<Long, Integer> incoming(List<Long> open) {
        Map<Long, Integer> counts = new HashMap<>();
        open.forEach(wave -> counts.put(wave, 0));
        if (!open.isEmpty()) {
            database.createQuery("""
                            select r.waveId, count(r.id) from SurveyResponse r
                            where r.submitted = true and r.waveId in :waves group by r.waveId
                            """, Object[].class)
                    .setParameter("waves", open)
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], ((Number) row[1]).intValue()));
        }
        return counts;
    }

    /**
     * Who handed in what, by wave: one query. Who handed in a sheet without a single answer counts too. What was answered in a wave that
     * is not over is told to nobody, so it does not leave the database.
     */
    private void read(
            Standing standing, Map<Long, Set<String>> submitted, Map<Long, List<SubmittedAnswers.Row>> answers) {
        Map<Long, WaveKind> kinds = new HashMap<>();
        standing.waves().stream()
                .filter(wave -> !standing.incoming().containsKey(wave.id()))
                .forEach(wave -> kinds.put(wave.id(), wave.kind()));
        if (kinds.isEmpty()) {
            return;
        }
        database.createQuery("""
                        select r.waveId, r.respondent, a.item, a.answer from SurveyResponse r
                        left join SurveyAnswer a on a.responseId = r.id
                        where r.submitted = true and r.waveId in :waves
                        """, Object[].class)
                .setParameter("waves", kinds.keySet())
                .getResultList()
                .forEach(row -> {
                    Long wave = (Long) row[0];
                    String respondent = (String) row[1];
                    submitted.computeIfAbsent(wave, id -> new HashSet<>()).add(respondent);
                    if (row[2] != null) {
                        answers.computeIfAbsent(wave, id -> new ArrayList<>())
                                .add(new SubmittedAnswers.Row(
                                        respondent, kinds.get(wave), (String) row[2], (String) row[3]));
                    }
                });
    }
}
