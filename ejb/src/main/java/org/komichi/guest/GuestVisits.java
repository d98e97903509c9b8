package org.komichi.guest;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import org.komichi.attendance.Ticket;
import org.komichi.attendance.TicketsOfGuests;
import org.komichi.calendar.Calendars;
import org.komichi.identity.Person;
import org.komichi.shared.NotFound;
import org.komichi.workshop.MyRegistration;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.SeatsForGuests;

/**
 * A guest's own page: how she stands, her ticket, giving the seat back. The link is the key. Who has an account by now, or is
 * forgotten, has no such page any more ({@link NotFound}).
 */
@Stateless
@PermitAll
public class GuestVisits {
    @PersistenceContext
    EntityManager database;

    @Inject
    GuestLink links;

    @Inject
    SeatsForGuests seats;

    @Inject
    TicketsOfGuests tickets;

    @Inject
    Calendars calendars;

    /** How she stands. */
    public GuestVisit visit(String token) {
        GuestLink.Owner owner = links.read(token);
        Person guest = guest(owner);
        MyRegistration registration = seats.of(owner.workshop(), guest.id());
        Optional<Ticket> ticket = registration.registered().status() == RegistrationStatus.CONFIRMED
                ? Optional.of(tickets.of(registration.summary().workshop().id(), guest.id()))
                : Optional.empty();
        return new GuestVisit(guest.name(), registration, ticket, seats.meetingLink(registration));
    }

    /** Takes the seat that was offered.
     * @throws org.komichi.workshop.OfferExpired when the time is up */
    public void accept(String token) {
        GuestLink.Owner owner = links.read(token);
        seats.accept(owner.workshop(), guest(owner).id());
    }

    /** Gives the seat, or the place in line, back; again changes nothing.
     * @throws org.komichi.workshop.CancellationClosed when it is too late to do so by oneself */
    public void cancel(String token) {
        GuestLink.Owner owner = links.read(token);
        seats.cancel(owner.workshop(), guest(owner).id());
    }

    /** The meetings for her calendar, as they stand for her.
     * @throws NotFound when there is nothing to enter */
    public String calendar(String token, Locale locale) {
        GuestLink.Owner owner = links.read(token);
        return calendars.of(owner.workshop(), guest(owner).id(), locale).orElseThrow(NotFound::new);
    }

    private Person guest(GuestLink.Owner owner) {
        return Optional.ofNullable(database.find(Person.class, owner.person()))
                .filter(Person::isGuest)
                .orElseThrow(NotFound::new);
    }
}
