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
    Applicants applicants;

    @Inject
    AccommodationWishes wishes;

    @Inject
    Clock clock;

    /** She applies although a condition fails: the organizer decides. */
    public void apply(String slug, long person, Application application) {
        Instant now = clock.instant();
        Workshop workshop = seating.lock(slug);
        Registration registration = new Registration(
                workshop.id(), person, people.profile(person).profession(), null, workshop.nextArrival(), now);
        registration.answer(workshop.terms().accepted(application.answers()));
        registration.apply(
                workshop.eligibility().unmet(applicants.of(person, workshop.eligibility(), application.invitation())),
                application.reason());
        seating.pend(workshop, registration, RegistrationStep.Cause.REGISTERED, now);
        wishes.keep(registration.id(), application.accommodation(), now);
    }

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
