package org.komichi.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A link as she who made it sees it.
 *
 * @param token the last part of its address; null when it opens nothing any more
 * @param open whether it shows something today
 * @param withdrawnAt when she took it back; null when she did not
 * @param looks days on which it was opened by others, the earliest first
 */
public record SharedLink(
        long id,
        String token,
        PortfolioChoice choice,
        Instant createdAt,
        LocalDate endsOn,
        boolean open,
        Instant withdrawnAt,
        List<Look> looks) {
    /** How often it was opened on a day. */
    public record Look(LocalDate on, int times) {}

    /** How often it was opened in all. */
    public int times() {
        return looks.stream().mapToInt(Look::times).sum();
    }
}
