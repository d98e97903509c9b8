package org.komichi.reporting;

import org.komichi.run.Run;
import org.komichi.shared.Bilingual;

/**
 * A run as its organizer sees it in a list.
 *
 * @param title with the title of its course
 * @param answeredBefore submitted surveys before the course; null when the run has none
 * @param answeredAfter likewise after
 */
public record RunSummary(
        Run run,
        Bilingual title,
        Run.State state,
        int participants,
        Integer answeredBefore,
        Integer answeredAfter,
        int certificates) {}
