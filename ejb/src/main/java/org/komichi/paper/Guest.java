package org.komichi.paper;

import java.util.Set;

/**
 * Somebody with a seat, as paper needs her.
 *
 * @param registration what her registration is known by
 * @param name empty when she told none
 * @param profession code of the profession list; null when not told
 * @param station where she works; null when not told
 * @param experienced whether she has worked in her profession for ten years or more
 * @param chosen the meetings she comes to; nothing for all
 */
public record Guest(
        String registration,
        String name,
        String reading,
        String profession,
        String station,
        boolean experienced,
        Set<Long> chosen) {
    /** Whether she comes to a meeting. */
    boolean comesTo(long session) {
        return chosen.isEmpty() || chosen.contains(session);
    }
}
