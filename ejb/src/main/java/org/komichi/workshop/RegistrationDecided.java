package org.komichi.workshop;

import java.time.Instant;
import org.komichi.shared.Bilingual;

/**
 * Something was decided about somebody's registration; fired in the transaction that decides.
 *
 * @param registration code of the registration
 * @param runId the run of the workshop
 * @param cause why it stands so now
 * @param offerUntil until when an offered seat is kept; null otherwise
 * @param preworkUntil until when she does what is to be done beforehand; null when nothing is, or the seat is not hers
 * @param word what the organizer said to her; null when nothing
 */
public record RegistrationDecided(
        long personId,
        String registration,
        long runId,
        String workshop,
        Bilingual title,
        RegistrationStatus status,
        RegistrationStep.Cause cause,
        Instant offerUntil,
        Instant preworkUntil,
        String word) {}
