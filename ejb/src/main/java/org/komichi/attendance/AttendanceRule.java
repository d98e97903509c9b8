package org.komichi.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When somebody attended a meeting, and when she completed a workshop (decision 0140). Two thirds of a meeting's time make it
 * attended, unless the organizer judged otherwise; a workshop is completed by enough meetings, all required ones among them.
 *
 * @param meetings of the workshop
 * @param needed how many one attends at least
 */
public record AttendanceRule(List<Meeting> meetings, int needed) {
    private static final int SHARE = 2;
    private static final int OF = 3;

    /** A meeting, as far as the rule looks at it. */
    public record Meeting(long session, Instant from, Instant to, boolean required) {}

    /**
     * Somebody's time at a meeting.
     *
     * @param entered null when she was not there
     * @param left null when she stayed to the end
     * @param judged what the organizer decided whatever the times; null when the times decide
     */
    public record Presence(Instant entered, Instant left, Boolean judged) {}

    /** The whole minutes of a meeting that somebody was there; from 0 to the length of the meeting. */
    public static int minutes(Meeting meeting, Presence presence) {
        return (int) time(meeting, presence).toMinutes();
    }

    /** Whether she attended the meeting, once it is over. */
    public static boolean attended(Meeting meeting, Presence presence) {
        if (presence.judged() != null) {
            return presence.judged();
        }
        return time(meeting, presence)
                        .multipliedBy(OF)
                        .compareTo(
                                Duration.between(meeting.from(), meeting.to()).multipliedBy(SHARE))
                >= 0;
    }

    /** The meetings that she attended.
     * @param presences by the number of the meeting */
    public Set<Long> attended(Map<Long, Presence> presences) {
        return meetings.stream()
                .filter(meeting ->
                        presences.containsKey(meeting.session()) && attended(meeting, presences.get(meeting.session())))
                .map(Meeting::session)
                .collect(Collectors.toSet());
    }

    /** Whether she completed the workshop by what she attended; nobody does by nothing. */
    public boolean completed(Set<Long> attended) {
        return !attended.isEmpty()
                && attended.size() >= needed
                && meetings.stream()
                        .filter(Meeting::required)
                        .map(Meeting::session)
                        .allMatch(attended::contains);
    }

    private static Duration time(Meeting meeting, Presence presence) {
        if (presence.entered() == null) {
            return Duration.ZERO;
        }
        Instant from = presence.entered().isAfter(meeting.from()) ? presence.entered() : meeting.from();
        Instant to = presence.left() != null && presence.left().isBefore(meeting.to()) ? presence.left() : meeting.to();
        Duration time = Duration.between(from, to);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
