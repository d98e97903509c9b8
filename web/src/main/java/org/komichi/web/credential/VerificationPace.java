package org.komichi.web.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A light limit on looking codes up: 60 a minute from one address. Codes have 80 random bits, so this is about load, not
 * about guessing; each server counts for itself and forgets with the minute.
 */
@ApplicationScoped
public class VerificationPace {
    private static final int A_MINUTE = 60;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private long minute;

    @Inject
    Clock clock;

    /** Whether one more look from this address is fine now. */
    public boolean allows(String address) {
        return allows(address, clock.instant());
    }

    boolean allows(String address, Instant now) {
        turnOver(now.getEpochSecond() / 60);
        return counts.merge(address, 1, Integer::sum) <= A_MINUTE;
    }

    private synchronized void turnOver(long now) {
        if (now != minute) {
            counts.clear();
            minute = now;
        }
    }
}
