package org.komichi.visit;

import java.time.LocalDate;

/**
 * A request as it is shown.
 *
 * @param learner who asks; null when she told no name
 * @param profession code; null when not told
 * @param on the day they agreed on; null before
 * @param over whether that day has come
 * @param signOff whether the visit waits for a sign-off to be asked
 */
public record SeenRequest(
        String number,
        SeenSlot slot,
        VisitRequestState state,
        String learner,
        String profession,
        String message,
        LocalDate on,
        boolean over,
        boolean signOff,
        String reason) {}
