package org.komichi.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.MyRegistration;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.WorkshopSummary;

/** What one shows at the door. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Tickets {
    @Inject
    CurrentPerson currentPerson;

    @Inject
    WorkshopRegistration registrations;

    @Inject
    TicketOffice office;

    /** A ticket with the workshop whose door it opens. */
    public record MyTicket(WorkshopSummary summary, Ticket ticket) {}

    /** The current person's ticket.
     * @param registration code of her confirmed registration
     * @throws NotFound when it is somebody else's, or not confirmed */
    public MyTicket mine(String registration) {
        WorkshopSummary summary = registrations.mine().stream()
                .filter(mine -> mine.registered().code().equals(registration)
                        && mine.registered().status() == RegistrationStatus.CONFIRMED)
                .map(MyRegistration::summary)
                .findFirst()
                .orElseThrow(NotFound::new);
        long person = currentPerson.id();
        return new MyTicket(
                summary, office.issue(summary.workshop().id(), Set.of(person)).get(person));
    }
}
