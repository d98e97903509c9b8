package org.komichi.shared;

import java.time.ZoneId;

/** Where Komichi is at home. */
public final class Japan {
    /** The clock on the wall; Japan has no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}
}
