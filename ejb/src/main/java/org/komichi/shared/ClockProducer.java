package org.komichi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock of the application, so that nobody asks the wall. A demonstration may run ahead of the wall: an organizer
 * rehearses a series of two months in an afternoon.
 */
@ApplicationScoped
public class ClockProducer {
    /** @throws IllegalStateException when a clock is to run ahead where people rely on it */
    @Produces
    @Singleton
    Clock clock(Settings settings) {
        Duration ahead = settings.clockAhead();
        if (ahead.isZero()) {
            return Clock.systemUTC();
        }
        if (!settings.demo()) {
            throw new IllegalStateException("komichi.clock.ahead is for rehearsals: it needs komichi.demo=true");
        }
        return Clock.offset(Clock.systemUTC(), ahead);
    }
}
