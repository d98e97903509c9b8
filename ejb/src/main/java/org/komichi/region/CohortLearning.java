package org.komichi.region;

import java.time.LocalDate;
import java.util.List;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Outcome;

/**
 * How the levels of those who take part in a run changed, in numbers that give nobody away.
 *
 * @param people how many take part; the organizer knows them by name
 * @param before the day before the run began
 * @param after the day it is looked at
 * @param rows by outcome, in the order of the framework; empty when fewer than nine take part
 */
public record CohortLearning(
        CompetencyFramework framework, int people, LocalDate before, LocalDate after, List<Row> rows) {
    /** With fewer people hardly anything could be told: fewer than five, or all but fewer than five. */
    public static final int FEWEST = 2 * Told.STEP - 1;

    /**
     * An outcome.
     *
     * @param before how many held level 1, 2, 3, 4 and 5 or above
     * @param after the same later
     * @param lacking of how many a target is missed now
     * @param missing how many of them lack the evidence for level 1, 2, 3, 4 and 5 next
     */
    public record Row(Outcome outcome, List<Told> before, List<Told> after, Told lacking, List<Told> missing) {}

    /** Whether there are enough people to tell something. */
    public boolean told() {
        return people >= FEWEST;
    }

    /** Targets that five people or more miss, the most first. */
    public List<Row> missed() {
        return rows.stream()
                .filter(row -> !row.lacking().few())
                .sorted((one, other) -> other.lacking().compareTo(one.lacking()))
                .toList();
    }
}
