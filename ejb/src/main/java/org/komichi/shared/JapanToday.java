package org.komichi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The day it is in Japan: what counts by days begins and ends there at midnight. */
@ApplicationScoped
public class JapanToday {

    @Inject
    Clock clock;

    /** Its date. */
    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), Japan.ZONE);
    }
}
