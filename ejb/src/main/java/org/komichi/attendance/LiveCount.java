package org.komichi.attendance;

import org.komichi.workshop.WorkshopSession;

/**
 * How many are there.
 *
 * @param expected who has a seat and comes to the meeting
 * @param came who entered, those who left included
 * @param here who entered and did not leave
 */
public record LiveCount(WorkshopSession session, int expected, int came, int here) {}
