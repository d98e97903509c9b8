package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.identity.Role;

/** Who has a seat and since when, and taking a seat away from who did not do what belongs to it. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class ConfirmedSeats {
    @PersistenceContext
    EntityManager database;

    @Inject
    Seating seating;

    @Inject
    Workshops workshops;

    @Inject
    Clock clock;

    /**
     * A seat that somebody has.
     *
     * @param id of the registration
     * @param registration what people know it by
     * @param since from when it is hers
     */
    public record Held(long id, String registration, long personId, Instant since) {}

    /** The workshop with its meetings, locked until the transaction ends. */
    public WorkshopSummary lock(String slug) {
        return workshops.summaries(List.of(seating.lock(slug))).getFirst();
    }

    /** Published workshops that have not begun, with their meetings. */
    public List<WorkshopSummary> ahead() {
        return workshops.summaries(database.createQuery("""
                        select w from Workshop w where w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and not exists (select s from WorkshopSession s where s.workshopId = w.id and s.startsAt <= :now)
                        order by w.id
                        """, Workshop.class)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /** The seats that people have, in the order of arrival; one statement. For who organizes the workshop. */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public List<Held> of(Workshop workshop) {
        // A seat becomes hers once: a registration that ended does not come back.
        return database.createQuery("""
                        select r.id, r.code, r.personId, t.at from Registration r, RegistrationStep t
                        where r.workshopId = :workshop and t.registrationId = r.id
                        and r.status = org.komichi.workshop.RegistrationStatus.CONFIRMED
                        and t.status = org.komichi.workshop.RegistrationStatus.CONFIRMED order by r.arrival
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .map(row -> new Held((Long) row[0], (String) row[1], (Long) row[2], (Instant) row[3]))
                .toList();
    }

    /** From when somebody has her seats, by code of the registration; one statement. */
    @RolesAllowed(Role.Name.LEARNER)
    public Map<String, Instant> since(long person) {
        return database.createQuery("""
                        select r.code, t.at from Registration r, RegistrationStep t
                        where r.personId = :person and t.registrationId = r.id
                        and r.status = org.komichi.workshop.RegistrationStatus.CONFIRMED
                        and t.status = org.komichi.workshop.RegistrationStatus.CONFIRMED
                        """, Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }

    /** Takes a seat from who did not do in time what was to be done beforehand; it goes to the next in line. Only under the
     * lock. */
    public void takeForMissedPrework(Workshop workshop, Held seat) {
        Registration registration = database.find(Registration.class, seat.id());
        if (registration.status() == RegistrationStatus.CONFIRMED) {
            seating.free(workshop, registration, RegistrationStep.Cause.PREWORK_MISSED, clock.instant());
        }
    }
}
