package org.komichi.web.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as a reader of this language writes them, in the zone of the workshop. */
record Moments(ZoneId zone, Locale reader) {
    /** 2027年1月16日（土）. */
    String day(Instant moment) {
        return format(moment, japanese() ? "y年M月d日（E）" : "EEE d MMM y");
    }

    /** 2027年1月16日（土）13:00. */
    String dayAndTime(Instant moment) {
        return format(moment, japanese() ? "y年M月d日（E）H:mm" : "EEE d MMM y, H:mm");
    }

    /** 13:00–15:30; with the day of its end when that is another one. */
    String span(Instant from, Instant to) {
        boolean sameDay = at(from).toLocalDate().equals(at(to).toLocalDate());
        return format(from, "H:mm") + "–" + (sameDay ? format(to, "H:mm") : dayAndTime(to));
    }

    /** 1月16日から3月13日まで, or the one day. */
    String days(Instant from, Instant to) {
        return at(from).toLocalDate().equals(at(to).toLocalDate()) ? day(from) : day(from) + " – " + day(to);
    }

    private String format(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, reader).format(at(moment));
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }

    private boolean japanese() {
        return reader.getLanguage().equals("ja");
    }
}
