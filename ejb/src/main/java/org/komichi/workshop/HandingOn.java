package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.komichi.account.Guesses;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/**
 * Hands a confirmed seat to a colleague. The seat moves at once: nobody in line is passed over, because no seat is freed. Where
 * the organizer decides about everybody, seats are not handed on.
 */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class HandingOn {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    Guesses guesses;

    @Inject
    Applicants applicants;

    @Inject
    Seating seating;

    @Inject
    AuditTrail audit;

    /** Whether who has this registration may hand her seat on now. */
    public boolean possible(Workshop workshop, RegistrationStatus status) {
        return status == RegistrationStatus.CONFIRMED
                && workshop.state() == Workshop.State.PUBLISHED
                && workshop.terms().substitution() != RegistrationTerms.Substitution.NO
                && !workshop.eligibility().approval()
                && clock.instant().isBefore(workshop.cancelUntil());
    }

    /**
     * The current person's seat goes to a colleague.
     *
     * @param code of her registration
     * @param colleague the address that her colleague signs in with
     * @throws NotFound when the registration is not hers
     * @throws SeatStaysWithYou when she has no seat, it is too late, or the organizer does not allow it
     * @throws ColleagueCannotTakeSeat when nobody with this address may have it, for whichever reason
     * @throws org.komichi.account.TooManyTries after too many addresses
     */
    public void handOn(String code, EmailAddress colleague) {
        // Addresses are not to be tried out.
        String trying = "hand on " + currentPerson.id();
        guesses.begin(trying);
        Registration giver = database.createQuery(
                        "select r from Registration r where r.code = :code and r.personId = :person",
                        Registration.class)
                .setParameter("code", code)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Workshop workshop = seating.lock(giver.workshopId());
        database.refresh(giver);
        if (!possible(workshop, giver.status())) {
            throw new SeatStaysWithYou(workshop.title());
        }
        Instant now = clock.instant();
        PersonSummary taker = people.active(colleague)
                .filter(person -> mayTake(workshop, giver, person, now))
                .orElseThrow(() -> new ColleagueCannotTakeSeat(workshop.title()));
        seating.handOn(
                workshop,
                giver,
                new Registration(
                        workshop.id(),
                        taker.id(),
                        taker.profession(),
                        taker.organisationId(),
                        workshop.nextArrival(),
                        now),
                now);
        guesses.right(trying);
        audit.record("workshop-seat-handed-on", "workshop", workshop.id(), null);
    }

    private boolean mayTake(Workshop workshop, Registration giver, PersonSummary taker, Instant now) {
        boolean colleagues = giver.stationId() != null && giver.stationId().equals(taker.organisationId());
        boolean wanted = workshop.terms().substitution() == RegistrationTerms.Substitution.ANYBODY || colleagues;
        return wanted
                && seating.active(workshop, taker.id()).isEmpty()
                && workshop.eligibility()
                        .unmet(applicants.vouchedFor(taker.id(), workshop.eligibility()))
                        .isEmpty()
                // Of one's own station as many are registered afterwards as before.
                && (colleagues || !applicants.stationFull(workshop, taker.organisationId()))
                && seating.fitsInsteadOf(workshop, giver, taker.profession(), now);
    }
}
