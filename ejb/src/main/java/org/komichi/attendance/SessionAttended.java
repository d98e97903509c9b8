package org.komichi.attendance;

import java.time.LocalDate;

/**
 * Somebody attended a meeting that is over; fired once for each meeting and person, in the transaction that finds it out.
 *
 * @param sessionId number of the meeting
 * @param on its day, in the time zone of the workshop
 */
public record SessionAttended(long personId, long workshopId, long runId, long sessionId, LocalDate on) {}
