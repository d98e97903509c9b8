package org.komichi.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.komichi.identity.Role;

/** Removes what nobody finished: questions that no passkey answered, and drawings that no app read. Of two servers each finds what the other left. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class SetupsOver {
    @Inject
    Clock clock;

    @Inject
    QuestionsOver questions;

    @Inject
    DrawingsOver drawings;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void everyHour() {
        remove();
    }

    /** Removes what is over now. */
    public void remove() {
        questions.remove(clock.instant());
        drawings.remove(clock.instant());
    }
}
