package org.komichi.workshop;

import java.time.Instant;
import org.komichi.shared.Bilingual;

/**
 * Something was decided about somebody's registration; fired in the transaction that decides.
 *
 * @param fromTheLine whether she waited for it
 * @param offerUntil until when an offered seat is kept; null otherwise
 */
public record RegistrationDecided(
        long personId,
        String workshop,
        Bilingual title,
        RegistrationStatus status,
        boolean fromTheLine,
        Instant offerUntil) {}
