package org.komichi.attendance;

import org.komichi.workshop.WorkshopSession;

/**
 * How many are there.
 *
 * @param expected confirmed seats
 * @param came who entered, those who left included
 * @param here who entered and did not leave
 */
public record LiveCount(WorkshopSession session, int expected, int came, int here) {}
