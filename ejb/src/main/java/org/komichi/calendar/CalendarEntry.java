package org.komichi.calendar;

import java.net.URI;
import java.time.temporal.Temporal;

/**
 * One meeting in a calendar, or something that is meant for a whole day.
 *
 * @param uid the same for the same meeting for ever, so that calendars change it instead of showing it twice
 * @param sequence rises with every change of the meeting, at least 0
 * @param location where it is; null when there is nothing to say
 * @param page where to read more
 * @param starts with the zone it is meant in; a date for a whole day
 * @param ends as {@code starts}; the date of a whole day is the first that is not part of it (RFC 5545, 3.6.1)
 */
record CalendarEntry(
        String uid,
        int sequence,
        Standing standing,
        String title,
        String description,
        String location,
        URI page,
        Temporal starts,
        Temporal ends) {

    /** Whether it takes place, for whoever reads the calendar. */
    enum Standing {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }
}
