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
    /** The database keeps no more: a moment is the same before it is stored and after it is read. */
    private static final Clock WALL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    /** @throws IllegalStateException when a clock is to run ahead where people rely on it */
    @Produces
    @Singleton
    Clock clock(Settings settings) {
        Duration ahead = settings.clockAhead();
        if (ahead.isZero()) {
            return WALL;
        }
        if (!settings.demo()) {
            throw new IllegalStateException("komichi.clock.ahead is for rehearsals: it needs komichi.demo=true");
        }
        return Clock.offset(WALL, ahead);
    }
}
