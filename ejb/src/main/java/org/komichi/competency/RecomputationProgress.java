package org.komichi.competency;

import java.time.Instant;

/**
 * How far a recomputation is.
 *
 * @param published whether a new version of the framework was the reason; else an administrator asked for it
 * @param frameworkVersion the version that standings are computed with
 * @param finishedAt null while it is under way
 * @param people how many people there are
 * @param done how many of them are done
 */
public record RecomputationProgress(
        boolean published, String frameworkVersion, Instant askedAt, Instant finishedAt, long people, long done) {
    /** Whether it is still going on. */
    public boolean underWay() {
        return finishedAt == null;
    }
}
