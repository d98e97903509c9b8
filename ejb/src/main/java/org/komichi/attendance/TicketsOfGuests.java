package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The tickets of people without an account. No service: who calls has proved who the guest is, and that she has a seat. */
@ApplicationScoped
public class TicketsOfGuests {
    @Inject
    TicketOffice office;

    /** Her ticket for a workshop. */
    public Ticket of(long workshop, long guest) {
        return office.issue(workshop, Set.of(guest)).get(guest);
    }
}
