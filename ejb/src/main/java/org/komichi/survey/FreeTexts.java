package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.komichi.deidentification.PatientTraces;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.KeyRing;

/**
 * What was written in words in a run, under the rules of {@link Tallies}: of moments that have closed and that five people
 * answered, covered where a text may point to a patient, without the respondent. Every text has a handle that stays the same
 * when the sheets are shuffled, so that it can be sorted. Whoever shows the texts writes down that they were seen.
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class FreeTexts {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    RunWaves waves;

    @Inject
    Sheets sheets;

    @Inject
    KeyRing keys;

    /**
     * A question that is answered in words, at one moment.
     *
     * @param texts what was written, in an order by chance that stays
     */
    public record Question(WaveKind wave, Item item, List<Text> texts) {
        public Question {
            texts = List.copyOf(texts);
        }

        /** How its address calls it: {@code POST-SV-R07}. */
        public String id() {
            return wave + "-" + item.id();
        }

        /** What is asked. */
        public Bilingual asked() {
            return item.text();
        }

        /** How many people wrote something. */
        public int written() {
            return texts.stream().mapToInt(Text::times).sum();
        }
    }

    /**
     * A text; who wrote the same words to the same question wrote the same text.
     *
     * @param handle 64 hex digits from a key that is not in the database; it tells neither the words nor the sheet
     * @param words with a mark in place of what may point to a patient
     * @param masked whether there are such marks
     * @param times how many people wrote it
     */
    public record Text(String handle, String words, boolean masked, int times) {}

    /** The questions of every moment that may be described now, in their order.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    public List<Question> of(long runId) {
        runs.mustBeOrganized(runId);
        List<SurveyWave> shown = shown(runId);
        Map<Long, Map<String, List<String>>> written = written(shown);
        List<Question> questions = new ArrayList<>();
        for (SurveyWave wave : shown) {
            Map<String, List<String>> byItem = written.getOrDefault(wave.id(), Map.of());
            sheets.instrument(wave)
                    .items()
                    .filter(item -> item.kind() == ItemKind.TEXT)
                    .map(item -> new Question(
                            wave.kind(), item, texts(wave, item, byItem.getOrDefault(item.id(), List.of()))))
                    .forEach(questions::add);
        }
        return questions;
    }

    private List<SurveyWave> shown(long runId) {
        List<SurveyWave> all = waves.of(runId);
        Map<Long, Integer> submitted = waves.submitted(all);
        return all.stream()
                .filter(wave -> WaveResponses.of(wave, null, 0, submitted.getOrDefault(wave.id(), 0), clock.instant())
                        .shown())
                .toList();
    }

    // The respondent stays where it is: a text comes here without it.
    private Map<Long, Map<String, List<String>>> written(List<SurveyWave> shown) {
        List<String> items = shown.stream()
                .flatMap(wave -> sheets.instrument(wave).items())
                .filter(item -> item.kind() == ItemKind.TEXT)
                .map(Item::id)
                .distinct()
                .toList();
        Map<Long, Map<String, List<String>>> written = new HashMap<>();
        if (!items.isEmpty()) {
            database.createQuery("""
                            select r.waveId, a.item, a.answer from SurveyResponse r, SurveyAnswer a
                            where a.responseId = r.id and r.submitted = true and r.waveId in :waves and a.item in :items
                            """, Object[].class)
                    .setParameter("waves", shown.stream().map(SurveyWave::id).toList())
                    .setParameter("items", items)
                    .getResultList()
                    .forEach(row -> written.computeIfAbsent((Long) row[0], wave -> new HashMap<>())
                            .computeIfAbsent((String) row[1], item -> new ArrayList<>())
                            .add((String) row[2]));
        }
        return written;
    }

    private List<Text> texts(SurveyWave wave, Item item, List<String> written) {
        Map<String, Integer> times =
                written.stream().collect(Collectors.toMap(words -> words, words -> 1, Integer::sum, TreeMap::new));
        // By their handles: an order by chance, the same at every visit.
        return times.entrySet().stream()
                .map(entry -> new Text(
                        handle(wave, item, entry.getKey()),
                        PatientTraces.masked(entry.getKey()),
                        !PatientTraces.in(entry.getKey()).isEmpty(),
                        entry.getValue()))
                .sorted(Comparator.comparing(Text::handle))
                .toList();
    }

    private String handle(SurveyWave wave, Item item, String words) {
        return keys.fingerprint("free-text:" + wave.id(), item.id() + "\n" + words);
    }
}
