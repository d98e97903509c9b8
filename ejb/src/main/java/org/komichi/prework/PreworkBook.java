package org.komichi.prework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.identity.Role;
import org.komichi.workshop.ConfirmedSeats;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.Workshops;

/** How far those who have a seat are with what is to be done beforehand, for those who organize the workshop. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class PreworkBook {
    @Inject
    Workshops workshops;

    @Inject
    ConfirmedSeats seats;

    @Inject
    Tasks tasks;

    /** How far they are; empty when nothing is asked for.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public PreworkStanding of(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        List<Task> asked = workshop.terms().prework().demands() ? tasks.of(workshop) : List.of();
        List<ConfirmedSeats.Held> held = asked.isEmpty() ? List.of() : seats.of(workshop);
        Progress progress = tasks.progress(
                workshop,
                asked,
                held.stream().map(ConfirmedSeats.Held::personId).collect(Collectors.toSet()));
        return new PreworkStanding(
                asked,
                held.stream()
                        .collect(Collectors.toMap(
                                ConfirmedSeats.Held::registration, one -> progress.done(one.personId()))));
    }
}
