package org.komichi.visit;

import java.util.Map;

/**
 * What a supervisor says about a visit.
 *
 * @param seen by item; what she did not look at is left out
 * @param entrustment from 1 to 5
 * @param wentWell what went well; at most 200 characters; may be null
 * @param nextTime what to do next; at most 200 characters; may be null
 */
public record Observation(Map<String, Seen> seen, int entrustment, String wentWell, String nextTime) {
    public Observation {
        seen = Map.copyOf(seen);
    }
}
