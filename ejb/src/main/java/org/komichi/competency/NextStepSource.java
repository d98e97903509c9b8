package org.komichi.competency;

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
     * What a person could do next, for all her gaps at once: a page with 44 gaps does not ask 44 times. The nearest first; an
     * outcome for which this source has nothing to offer may be missing.
     *
     * @param gaps the level that is missing next, by outcome such as {@code B3}
     * @param personId who asks
     */
    Map<String, List<NextStep>> stepsForAll(Map<String, Integer> gaps, long personId);
}
