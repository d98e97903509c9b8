package org.komichi.reporting;

import org.komichi.run.Run;

/**
 * A run as its organizer sees it in a list.
 *
 * @param answeredBefore submitted surveys before the course; null when the run has none
 * @param answeredAfter likewise after
 */
public record RunSummary(
        Run run, Run.State state, int participants, Integer answeredBefore, Integer answeredAfter, int certificates) {}
