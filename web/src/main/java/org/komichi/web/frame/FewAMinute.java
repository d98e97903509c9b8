package org.komichi.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps a log from being flooded: so many lines a minute are told, and afterwards how many there were besides. */
final class FewAMinute {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Clock clock;
    private Instant since = Instant.EPOCH;
    private int told;
    private long untold;

    FewAMinute(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Whether one more may be told; it counts either way. */
    synchronized boolean mayBeTold() {
        if (over()) {
            since = clock.instant();
            told = 0;
        }
        if (told >= most) {
            untold++;
            return false;
        }
        told++;
        return true;
    }

    /** How many were not told, once the minute is over; asked again: none. */
    synchronized long rest() {
        if (untold == 0 || !over()) {
            return 0;
        }
        long rest = untold;
        untold = 0;
        return rest;
    }

    private boolean over() {
        return !clock.instant().isBefore(since.plus(MINUTE));
    }
}
