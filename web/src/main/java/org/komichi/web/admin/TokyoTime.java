package org.komichi.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as administrators read them: {@code 2026-11-21 09:30:00} in Japan. */
@Named("tokyo")
@ApplicationScoped
public class TokyoTime {
    /** The zone of the platform. */
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    /** The day; nothing for no moment. */
    public String day(Instant moment) {
        return moment == null ? "" : moment.atZone(ZONE).toLocalDate().toString();
    }

    /** To the second; nothing for no moment. */
    public String second(Instant moment) {
        return moment == null ? "" : SECOND.format(moment);
    }
}
