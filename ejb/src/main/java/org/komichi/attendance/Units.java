package org.komichi.attendance;

import java.time.Instant;
import org.komichi.attendance.AttendanceRule.Meeting;
import org.komichi.attendance.AttendanceRule.Presence;

/**
 * Credit units as the lifelong learning scheme of the Japan Medical Association counts them: half a unit for every full 30
 * minutes, breaks excluded. Each meeting is counted by itself; what is left of a half hour is not carried over.
 *
 * @param minutes that count; never less than 0
 */
public record Units(int minutes) {
    private static final int HALF_HOUR = 30;

    public Units {
        minutes = Math.max(0, minutes);
    }

    /**
     * The units of somebody at one meeting. When a break was nobody notes, so that its minutes are taken off whoever came: this
     * may claim too little, never too much. What the organizer decided not to count is nothing.
     *
     * @param breakMinutes of the meeting
     */
    public static Units of(Meeting meeting, int breakMinutes, Presence presence) {
        boolean counts = !Boolean.FALSE.equals(presence.judged());
        return new Units(counts ? AttendanceRule.minutes(meeting, presence) - breakMinutes : 0);
    }

    /** When she left, as a roster says it: whoever was not seen leaving stayed to the end. */
    static Instant left(Meeting meeting, Presence presence) {
        return presence.left() != null && presence.left().isBefore(meeting.to()) ? presence.left() : meeting.to();
    }

    /** How many; in steps of 0.5. */
    public double number() {
        int halfHours = minutes / HALF_HOUR;
        return halfHours / 2.0;
    }
}
