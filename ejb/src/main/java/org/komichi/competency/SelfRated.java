package org.komichi.competency;

import java.time.Instant;

/**
 * How somebody saw herself at a moment, on the same scale as the levels.
 *
 * @param outcome the competency as it was called then
 * @param rating 0 to 5
 * @param under the version of the framework that was in force
 */
public record SelfRated(String outcome, int rating, Instant at, String under) {}
