package org.komichi.workshop;

/**
 * How far a meeting is taken, where people choose their meetings.
 *
 * @param coming how many have a seat and come to it
 * @param left how many places are free
 */
public record MeetingPlaces(int coming, int left) {
    /** No place at all. */
    public static final MeetingPlaces NONE = new MeetingPlaces(0, 0);

    /** How many places there are. */
    public int all() {
        return coming + left;
    }
}
