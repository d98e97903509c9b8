package org.komichi.attendance;

import java.time.LocalDate;

/**
 * Somebody attended enough of a workshop, all required meetings among it; fired once for each workshop and person, in the
 * transaction that finds it out; again only after {@link CompletionWithdrawn}.
 *
 * @param on the day of the last meeting that she attended, in the time zone of the workshop
 */
public record WorkshopCompleted(long personId, long workshopId, long runId, LocalDate on) {}
