package org.komichi.calendar;

import java.net.URI;
import java.time.ZonedDateTime;

/**
 * One meeting in a calendar.
 *
 * @param uid the same for the same meeting for ever, so that calendars change it instead of showing it twice
 * @param sequence rises with every change of the meeting, at least 0
 * @param location where it is; null when there is nothing to say
 * @param page where to read more
 */
record CalendarEntry(
        String uid,
        int sequence,
        Standing standing,
        String title,
        String description,
        String location,
        URI page,
        ZonedDateTime starts,
        ZonedDateTime ends) {

    /** Whether it takes place, for whoever reads the calendar. */
    enum Standing {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }
}
