package org.komichi.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komichi.shared.Bilingual;

/**
 * A sign-off as it is shown.
 *
 * @param number what it is known by
 * @param learner name of who was accompanied; null when she told none or is gone
 * @param supervisor who was asked, or signed
 * @param activity code; null when it is about single competencies
 * @param title of the activity, or the competencies
 * @param items what was or is to be looked at
 * @param entrustment null until it is signed
 * @param reason why it was declined or withdrawn; null otherwise
 */
public record SeenSignOff(
        String number,
        SignOffState state,
        String learner,
        SupervisorLine supervisor,
        LocalDate on,
        String activity,
        Bilingual title,
        List<String> competencies,
        String ageBand,
        List<String> devices,
        Instant askedAt,
        Instant expiresAt,
        Instant signedAt,
        List<Item> items,
        Entrustment entrustment,
        String wentWell,
        String nextTime,
        Instant withdrawnAt,
        String reason) {
    /**
     * An observed behaviour.
     *
     * @param seen null when it was not looked at, or is not signed yet
     */
    public record Item(String id, Bilingual text, Seen seen) {}
}
