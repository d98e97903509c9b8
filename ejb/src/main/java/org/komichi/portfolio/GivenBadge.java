package org.komichi.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import org.komichi.shared.Bilingual;

/**
 * A badge as it is shown.
 *
 * @param number the last part of its address
 * @param achievement code of what it is for
 * @param name the same in words; the code when the framework does not know it any more
 * @param addressIn whether it has the fingerprint of her address in it
 * @param endsOn the last day on which it holds; null when it lasts
 * @param withdrawnAt null unless it was withdrawn
 */
public record GivenBadge(
        String number,
        String achievement,
        Bilingual name,
        BadgeState state,
        boolean addressIn,
        Instant issuedAt,
        LocalDate endsOn,
        Instant withdrawnAt) {}
