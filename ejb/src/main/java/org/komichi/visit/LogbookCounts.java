package org.komichi.visit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often somebody did what, as her supervisors signed. What waits, was declined or was withdrawn is not counted.
 *
 * @param byActivity signed visits by age band, by activity; visits about single competencies are under an empty code
 * @param byCompetency signed visits and the furthest that was entrusted, by competency
 * @param visits all of them
 */
public record LogbookCounts(
        Map<String, Map<String, Integer>> byActivity, Map<String, Competency> byCompetency, int visits) {
    /** One competency.
     * @param most the furthest that was entrusted */
    public record Competency(int visits, Entrustment most) {
        private Competency with(Entrustment another) {
            return new Competency(visits + 1, another.compareTo(most) > 0 ? another : most);
        }
    }

    /** Counts. */
    public static LogbookCounts of(Collection<SeenSignOff> all) {
        Map<String, Map<String, Integer>> activities = new TreeMap<>();
        Map<String, Competency> competencies = new TreeMap<>();
        int visits = 0;
        for (SeenSignOff one : all) {
            if (one.state() == SignOffState.SIGNED) {
                visits++;
                activities
                        .computeIfAbsent(one.activity() == null ? "" : one.activity(), code -> new TreeMap<>())
                        .merge(one.ageBand(), 1, Integer::sum);
                one.competencies()
                        .forEach(code -> competencies.merge(
                                code,
                                new Competency(1, one.entrustment()),
                                (known, first) -> known.with(one.entrustment())));
            }
        }
        return new LogbookCounts(activities, competencies, visits);
    }
}
