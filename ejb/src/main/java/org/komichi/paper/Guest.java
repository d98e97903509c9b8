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
    /** The same, for one meeting that she missed in an earlier run. */
    Guest comingOnlyTo(long session) {
        return new Guest(registration, name + "（振替）", reading, profession, station, experienced, Set.of(session));
    }
}
