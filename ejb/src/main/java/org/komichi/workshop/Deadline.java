package org.komichi.workshop;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.komichi.shared.Bilingual;

/** Until when something is to be done, as pages and letters say it. The end of a day is that day, not the next one's midnight. */
public record Deadline(Instant moment, ZoneId zone) {
    /** 2027年1月16日（土）, or 2027年1月16日（土）14:05. */
    public Bilingual words() {
        ZonedDateTime end = moment.atZone(zone);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Bilingual(
                        words(end.minusDays(1), "y年M月d日（E）", Locale.JAPANESE),
                        words(end.minusDays(1), "EEE d MMMM y", Locale.ENGLISH))
                : new Bilingual(
                        words(end, "y年M月d日（E）H:mm", Locale.JAPANESE), words(end, "EEE d MMMM y, H:mm", Locale.ENGLISH));
    }

    private static String words(ZonedDateTime when, String pattern, Locale reader) {
        return DateTimeFormatter.ofPattern(pattern, reader).format(when);
    }
}
