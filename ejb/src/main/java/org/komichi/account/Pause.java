package org.komichi.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody waits after too many tries: some are free, then the pause doubles up to a limit. After a quiet day all
 * is forgotten.
 */
enum Pause {
    /** For one account: somebody who mistypes is not stopped, somebody who guesses soon is. */
    ACCOUNT(5),
    /** For one network address: a training room of thirty people shares one. */
    ADDRESS(60),
    /** For messages to one account. */
    MESSAGES(4);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int DOUBLINGS = 10;

    private final int free;

    Pause(int free) {
        this.free = free;
    }

    /** Tries to count on from: none after a quiet day. */
    int remembered(int tries, Instant last, Instant now) {
        return last.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : tries;
    }

    /** Until when the next try is refused, after so many. */
    Instant after(int tries, Instant now) {
        if (tries < free) {
            return now;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(tries - free, DOUBLINGS));
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
