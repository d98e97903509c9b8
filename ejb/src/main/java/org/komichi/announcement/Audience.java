package org.komichi.announcement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.workshop.SeatsAtTheDoor;

/**
 * Those of a workshop whom a message is for.
 *
 * @param session number of the meeting, for those who come to it, attended or missed it; otherwise null
 */
public record Audience(Group group, Long session) {
    private static final Pattern CODE = Pattern.compile("([A-Z_]{1,20})(?::([0-9]{1,18}))?");

    /** How they stand to the workshop. */
    public enum Group {
        CONFIRMED,
        OFFERED,
        WAITLISTED,
        PENDING_APPROVAL,
        /** All of those above. */
        ACTIVE,
        /** Has a seat and comes to the meeting. */
        COMING,
        /** Was at the meeting. */
        ATTENDED,
        /** Has a seat and was not at the meeting. */
        MISSED;

        boolean ofMeeting() {
            return this == COMING || this == ATTENDED || this == MISSED;
        }
    }

    /** @throws IllegalArgumentException when a meeting is missing, or named where none is meant */
    public Audience {
        if (group.ofMeeting() != (session != null)) {
            throw new IllegalArgumentException(group + " of meeting " + session);
        }
    }

    static Audience of(Group group) {
        return new Audience(group, null);
    }

    /** The one that was called so by {@link #code}; empty when it is none. */
    public static Optional<Audience> of(String code) {
        Matcher parts = CODE.matcher(code == null ? "" : code);
        try {
            return parts.matches()
                    ? Optional.of(new Audience(
                            Group.valueOf(parts.group(1)),
                            parts.group(2) == null ? null : Long.valueOf(parts.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Its name in forms and in the record: {@code CONFIRMED}, {@code MISSED:17}. */
    public String code() {
        return session == null ? group.name() : group + ":" + session;
    }

    /**
     * Whether somebody is meant.
     *
     * @param latest where her latest registration stands
     * @param attended whether she was at the meeting; of no matter where none is meant
     */
    boolean means(SeatsAtTheDoor.Seat latest, boolean attended) {
        return switch (group) {
            case ACTIVE -> latest.status().active();
            case ATTENDED -> attended;
            // Whoever did not want to come to it missed nothing.
            case MISSED -> latest.comesTo(session) && !attended;
            case COMING -> latest.comesTo(session);
            case CONFIRMED, OFFERED, WAITLISTED, PENDING_APPROVAL ->
                latest.status().name().equals(group.name());
        };
    }
}
