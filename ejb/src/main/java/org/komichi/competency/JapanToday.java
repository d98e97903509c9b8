package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in Japan: evidence counts by days. */
@ApplicationScoped
class JapanToday {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Inject
    Clock clock;

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }
}
