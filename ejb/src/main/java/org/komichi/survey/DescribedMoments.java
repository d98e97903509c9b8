package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
     * @param waves those that the run has, in order
     * @param invited how many are asked at each moment
     */
    record Standing(long runId, List<SurveyWave> waves, Map<WaveKind, Integer> invited) {
        Standing {
            waves = List.copyOf(waves);
            invited = Map.copyOf(invited);
        }

        List<SurveyWave> waves(Collection<WaveKind> among) {
            return waves.stream().filter(wave -> among.contains(wave.kind())).toList();
        }

        List<WaveKind> kinds() {
            return waves.stream().map(SurveyWave::kind).toList();
        }

        /**
         * What tells the answers at these moments from any other: sheets of a settled wave change together with the version of the
         * wave only (decision 0337). Empty while sheets may still come in by themselves.
         */
        Optional<State> state(Collection<WaveKind> among, Instant now) {
            List<SurveyWave> told = waves(among);
            return told.stream().allMatch(wave -> wave.isSettled(now))
                    ? Optional.of(new State(
                            runId,
                            kinds(),
                            told.stream().collect(Collectors.toMap(SurveyWave::id, SurveyWave::version)),
                            invited))
                    : Optional.empty();
        }
    }

    /**
     * The state of some moments of a run.
     *
     * @param kinds all moments that the run has
     * @param versions of those that are told, by number of the wave
     * @param invited how many are asked at each moment
     */
    record State(long runId, List<WaveKind> kinds, Map<Long, Integer> versions, Map<WaveKind, Integer> invited) {}

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

    Standing standing(long runId) {
        return new Standing(runId, waves.of(runId), askable.invited(runId));
    }

    Found of(long runId, Collection<WaveKind> kinds) {
        return read(standing(runId), kinds);
    }

    /** The answers. The standing was asked for before them: what is stored in between counts as the state that comes after. */
    Found read(Standing standing, Collection<WaveKind> kinds) {
        Map<WaveKind, Integer> invited = standing.invited();
        Map<WaveKind, WaveResponses> all = new EnumMap<>(WaveKind.class);
        kinds.forEach(kind ->
                all.put(kind, new WaveResponses(kind, null, null, invited.get(kind), 0, Visibility.NOT_PLANNED)));
        Map<WaveKind, Instrument> instruments = new EnumMap<>(WaveKind.class);
        Map<WaveKind, Set<String>> respondents = new EnumMap<>(WaveKind.class);
        List<SubmittedAnswers.Row> rows = new ArrayList<>();
        List<SurveyWave> planned = standing.waves(kinds);
        Map<Long, Set<String>> submitted = new HashMap<>();
        Map<Long, List<SubmittedAnswers.Row>> answers = new HashMap<>();
        read(planned, submitted, answers);
        for (SurveyWave wave : planned) {
            Instrument instrument = sheets.instrument(wave);
            Set<String> who = submitted.getOrDefault(wave.id(), Set.of());
            WaveResponses responses =
                    WaveResponses.of(wave, instrument.version(), invited.get(wave.kind()), who.size(), clock.instant());
            all.put(wave.kind(), responses);
            if (responses.shown()) {
                instruments.put(wave.kind(), instrument);
                respondents.put(wave.kind(), who);
                rows.addAll(answers.getOrDefault(wave.id(), List.of()));
            }
        }
        return new Found(all, instruments, respondents, rows);
    }

    /** Who handed in what, by wave: one query. Who handed in a sheet without a single answer counts too. */
    private void read(
            List<SurveyWave> planned, Map<Long, Set<String>> submitted, Map<Long, List<SubmittedAnswers.Row>> answers) {
        Map<Long, WaveKind> kinds = new HashMap<>();
        planned.forEach(wave -> kinds.put(wave.id(), wave.kind()));
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
