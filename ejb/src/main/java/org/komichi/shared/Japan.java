package org.komichi.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where Komichi is at home. */
public final class Japan {
    /** The clock on the wall; Japan has no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}

    /** The day that it is there: what counts by days begins and ends there at midnight. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
