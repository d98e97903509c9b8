package org.komichi.reporting;

import java.time.Instant;
import org.komichi.identity.NameOrder;
import org.komichi.survey.Participation;

/**
 * One participant of a run and where she stands. It tells that she answered, never what.
 *
 * @param name null when she has not told it, or has left
 * @param nameOrder her place in a list of names, by their reading
 * @param profession code, or null
 * @param workplaceKind code, or null
 * @param gone whether she deleted her account
 * @param before how she stands with the survey before the course; null when the run has none
 * @param after likewise after the course
 * @param modulesDone modules she completed
 * @param modules modules of the course
 * @param certificate whether she holds a valid certificate
 */
public record ParticipantStanding(
        long personId,
        String name,
        NameOrder nameOrder,
        String profession,
        String workplaceKind,
        boolean gone,
        Instant joinedAt,
        Participation before,
        Participation after,
        int modulesDone,
        int modules,
        boolean certificate) {

    /** Whether she has come so far. */
    public boolean reached(Step step) {
        return switch (step) {
            case REGISTERED -> true;
            case BEFORE -> before != null && before.settled();
            case MODULES -> modules > 0 && modulesDone >= modules;
            case AFTER -> after != null && after.settled();
            case CERTIFICATE -> certificate;
        };
    }

    /** The first step that she has not reached and that the run has; null when she has reached them all. */
    public Step waitsFor() {
        for (Step step : Step.values()) {
            boolean exists =
                    step != Step.BEFORE && step != Step.AFTER || (step == Step.BEFORE ? before : after) != null;
            // A survey whose time is over bars nobody's way.
            boolean over = step == Step.BEFORE && before == Participation.CLOSED
                    || step == Step.AFTER && after == Participation.CLOSED;
            if (exists && !over && !reached(step)) {
                return step;
            }
        }
        return null;
    }

    /** How many steps she has reached, for sorting. */
    public int progress() {
        int steps = 0;
        for (Step step : Step.values()) {
            steps += reached(step) ? 1 : 0;
        }
        return steps;
    }
}
