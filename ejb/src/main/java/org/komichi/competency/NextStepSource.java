package org.komichi.competency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows what would close a gap. Competency owns the question, the rooms that offer learning answer it (as CDI beans), so
 * that this room knows none of them.
 */
public interface NextStepSource {
    /** Where its steps stand among those of other sources, the lowest first: 10 modules, 20 cases, 30 workshops, 40 visits. */
    default int order() {
        return 50;
    }

    /**
     * What this person could do next for one competency; the nearest first, empty when this source has nothing to offer.
     *
     * @param outcome such as {@code B3}
     * @param toLevel the level that is missing next
     * @param personId who asks
     */
    List<NextStep> stepsFor(String outcome, int toLevel, long personId);

    /**
     * The same for all gaps of a person at once. A source that reads the database overrides this, so that a page with 44
     * gaps does not ask 44 times.
     *
     * @param gaps the missing level by outcome
     */
    default Map<String, List<NextStep>> stepsForAll(Map<String, Integer> gaps, long personId) {
        Map<String, List<NextStep>> found = new HashMap<>();
        gaps.forEach((outcome, level) -> found.put(outcome, stepsFor(outcome, level, personId)));
        return found;
    }
}
