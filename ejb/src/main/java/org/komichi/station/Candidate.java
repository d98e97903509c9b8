package org.komichi.station;

/**
 * Somebody on a manager's list: chosen among the station's people, or typed.
 *
 * @param line where she stands, for whoever mends it; from 1, 0 when she was chosen
 * @param person her number when she was chosen; null when she was typed
 * @param email her address as it was typed; null when she was chosen
 * @param profession code; null when nothing was told
 */
public record Candidate(int line, Long person, String email, String name, String reading, String profession) {
    /** Somebody of the station. */
    public static Candidate chosen(long person) {
        return new Candidate(0, person, null, null, null, null);
    }
}
