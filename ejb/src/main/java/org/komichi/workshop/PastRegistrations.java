package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.komichi.identity.People;
import org.komichi.identity.Role;

/** Registers people on behalf of the application: those of a demonstration, who cannot sign in. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastRegistrations {
    @Inject
    Seating seating;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** She has a seat when one is free, otherwise she is in line. */
    public void register(String slug, long person) {
        Instant now = clock.instant();
        Workshop workshop = seating.lock(slug);
        seating.seatOrLine(
                workshop,
                new Registration(
                        workshop.id(), person, people.profile(person).profession(), null, workshop.nextArrival(), now),
                now);
    }
}
