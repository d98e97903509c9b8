package org.komichi.web.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The clock on the wall of a meeting: people say 13:05, and mean the day of the meeting, which may end after midnight.
 *
 * @param starts when the meeting begins
 */
record MeetingClock(Instant starts, Instant ends, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The moment that somebody means: of the days around the meeting the one that comes closest to it. */
    Instant at(LocalTime time) {
        LocalDate day = LocalDate.ofInstant(starts, zone);
        Instant middle = starts.plusMillis((ends.toEpochMilli() - starts.toEpochMilli()) / 2);
        return Stream.of(day.minusDays(1), day, day.plusDays(1))
                .map(each -> each.atTime(time).atZone(zone).toInstant())
                .min(Comparator.comparing(moment -> Math.abs(moment.toEpochMilli() - middle.toEpochMilli())))
                .orElseThrow();
    }

    /** 13:05, as a field for a time takes it; empty for null. */
    String text(Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(zone));
    }
}
