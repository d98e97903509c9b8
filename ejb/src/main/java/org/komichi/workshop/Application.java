package org.komichi.workshop;

import java.util.Map;
import java.util.Set;

/**
 * What somebody says when she registers.
 *
 * @param answers to the organizer's questions, by id
 * @param accommodation what she needs to take part; null or blank for nothing
 * @param invitation the code she was given; null or blank for none
 * @param reason why she should come although a condition fails, or the organizer decides; null or blank for none
 * @param sessions numbers of the meetings she comes to, where one can choose; null for all
 */
public record Application(
        Map<String, String> answers, String accommodation, String invitation, String reason, Set<Long> sessions) {
    /** Nothing but that she wants to come. */
    public static final Application PLAIN = new Application(Map.of(), null, null, null);

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    public Application {
        answers = Map.copyOf(answers);
        sessions = sessions == null ? null : Set.copyOf(sessions);
        accommodation = stripped(accommodation);
        invitation = stripped(invitation);
        reason = stripped(reason);
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new ReasonTooLong(LONGEST_REASON);
        }
        if (accommodation != null && accommodation.length() > AccommodationRequest.LONGEST) {
            throw new AccommodationTooLong(AccommodationRequest.LONGEST);
        }
    }

    /** She comes to all meetings. */
    public Application(Map<String, String> answers, String accommodation, String invitation, String reason) {
        this(answers, accommodation, invitation, reason, null);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
