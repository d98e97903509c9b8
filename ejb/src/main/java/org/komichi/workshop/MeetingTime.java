package org.komichi.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.komichi.shared.Bilingual;

/** From when to when people meet, as letters say it and as organizers see it before they send them. */
public record MeetingTime(Instant startsAt, Instant endsAt, ZoneId zone) {
    /** 2027年1月16日（土）13:00–15:30. */
    public Bilingual words() {
        return new Bilingual(words("y年M月d日（E）H:mm", Locale.JAPANESE), words("EEE d MMMM y, H:mm", Locale.ENGLISH));
    }

    private String words(String pattern, Locale reader) {
        ZonedDateTime start = startsAt.atZone(zone);
        ZonedDateTime end = endsAt.atZone(zone);
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        DateTimeFormatter whole = DateTimeFormatter.ofPattern(pattern, reader);
        return whole.format(start) + "–" + (sameDay ? DateTimeFormatter.ofPattern("H:mm") : whole).format(end);
    }
}
