package org.komichi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The day that it is in Japan now. */
@ApplicationScoped
public class JapanToday {
    @Inject
    Clock clock;

    /** Its date. */
    public LocalDate date() {
        return Japan.day(clock.instant());
    }
}
