package org.komichi.attendance;

import java.time.Instant;

/**
 * What a phone at the door noted, now or while it had no network.
 *
 * @param id random number that the phone gave it, at most 36 characters; sent again it does nothing again
 * @param session number of the meeting
 * @param ticket what was scanned or typed; null when a registration is given
 * @param registration code of the registration that was found by name; null when a ticket is given
 * @param at when, by the phone's clock; never later than it arrives
 */
public record Scan(String id, long session, String ticket, String registration, Instant at, What what) {
    /** What it says about her. */
    public enum What {
        ENTER,
        LEAVE,
        /** The last step was a mistake. */
        UNDO
    }

    /**
     * What came of a scan.
     *
     * @param id that of the scan
     * @param since when she entered or left before; null unless ALREADY
     * @param name hers; null when she is not known here
     */
    public record Answer(String id, Outcome outcome, Instant since, String name) {}

    /** Which. */
    public enum Outcome {
        OK,
        /** She was here, or gone, before. */
        ALREADY,
        /** She was not here, so she cannot leave. */
        NOT_HERE,
        /** A ticket of another workshop. */
        OTHER_EVENT,
        /** The meeting is on another day. */
        OTHER_DAY,
        /** Her seat was given back, or she still waits for one. */
        NOT_CONFIRMED,
        /** The workshop has no such meeting, or no longer. */
        NO_SUCH_SESSION,
        /** No ticket or registration at all. */
        UNKNOWN
    }
}
