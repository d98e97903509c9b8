package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/**
 * Seats for people whom their station sends. The conditions, the limit and the order are those for everybody; what is asked she
 * answers herself, afterwards. Who calls has made sure that they are of a station that the current person manages.
 */
@Stateless
@RolesAllowed({Role.Name.MANAGER, Role.Name.SYSTEM})
public class SeatsForAStation {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Seating seating;

    @Inject
    Applicants applicants;

    /** What came of sending somebody. */
    public enum Outcome {
        /** She has a seat, waits for one, or the organizer decides. */
        REGISTERED,
        /** As many of her station are registered as may be. */
        STATION_FULL,
        /** She has an active registration. */
        ALREADY_THERE,
        NOT_ELIGIBLE
    }

    /**
     * How somebody's latest registration stands.
     *
     * @param position in line, from 1; null when she does not wait
     * @param chosen the meetings she comes to; nothing for all
     */
    public record Place(RegistrationStatus status, Integer position, Set<Long> chosen) {}

    /** A workshop that people may see, locked until the transaction ends.
     * @throws NotFound when there is none */
    public Workshop lock(String slug) {
        return Optional.of(seating.lock(slug)).filter(Workshop::visible).orElseThrow(NotFound::new);
    }

    /** @throws RegistrationClosed when one cannot register now */
    public void mustBeOpen(Workshop workshop) {
        if (!workshop.open(clock.instant())) {
            throw new RegistrationClosed(workshop.title());
        }
    }

    /** Whether somebody with an account meets the organizer's conditions. */
    public boolean mayCome(Workshop workshop, long person) {
        Eligibility eligibility = workshop.eligibility();
        return eligibility.unmet(applicants.of(person, eligibility, null)).isEmpty();
    }

    /** Whether somebody without an account will meet them. */
    public boolean mayCome(Workshop workshop, Profile profile) {
        return workshop.eligibility().unmet(applicants.told(profile)).isEmpty();
    }

    /** Which of these people have an active registration. */
    public Set<Long> registered(Workshop workshop, Collection<Long> persons) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createQuery("""
                                select r.personId from Registration r
                                where r.workshopId = :workshop and r.activePerson in :persons
                                """, Long.class)
                        .setParameter("workshop", workshop.id())
                        .setParameter("persons", persons)
                        .getResultList());
    }

    /** Sends somebody; under the lock. */
    public Outcome send(Workshop workshop, long person) {
        if (!registered(workshop, List.of(person)).isEmpty()) {
            return Outcome.ALREADY_THERE;
        }
        if (!mayCome(workshop, person)) {
            return Outcome.NOT_ELIGIBLE;
        }
        PersonSummary who = people.find(person).orElseThrow(NotFound::new);
        if (applicants.stationFull(workshop, who.organisationId())) {
            return Outcome.STATION_FULL;
        }
        Instant now = clock.instant();
        Registration registration = new Registration(
                workshop.id(), person, who.profession(), who.organisationId(), workshop.nextArrival(), now);
        if (workshop.eligibility().approval()) {
            registration.apply(List.of(), null);
            seating.pend(workshop, registration, RegistrationStep.Cause.SENT_BY_STATION, now);
        } else {
            seating.seatOrLine(workshop, registration, RegistrationStep.Cause.SENT_BY_STATION, now);
        }
        return Outcome.REGISTERED;
    }

    /**
     * Takes somebody's registration back, under the lock; the seat goes to the first in line. Without one nothing happens.
     *
     * @throws CancellationClosed when it is too late
     */
    public void takeBack(Workshop workshop, long person) {
        Instant now = clock.instant();
        seating.active(workshop, person).ifPresent(registration -> {
            if (!now.isBefore(workshop.cancelUntil())) {
                throw new CancellationClosed(workshop.title());
            }
            seating.free(workshop, registration, RegistrationStep.Cause.TAKEN_BACK, now);
        });
    }

    /** How the latest registrations of these people stand, by person; three statements whatever their number. */
    public Map<Long, Place> places(Workshop workshop, Collection<Long> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<Registration> registrations = database.createQuery("""
                        select r from Registration r
                        where r.workshopId = :workshop and r.personId in :persons order by r.arrival
                        """, Registration.class)
                .setParameter("workshop", workshop.id())
                .setParameter("persons", persons)
                .getResultList();
        Map<Long, Integer> positions =
                registrations.stream().anyMatch(each -> each.status() == RegistrationStatus.WAITLISTED)
                        ? positions(workshop)
                        : Map.of();
        Map<Long, Place> places = new HashMap<>();
        // Of two the later one counts.
        registrations.forEach(each ->
                places.put(each.personId(), new Place(each.status(), positions.get(each.arrival()), each.chosen())));
        return places;
    }

    /** The place of everybody in line among those who wait for the same seats, by arrival. */
    private Map<Long, Integer> positions(Workshop workshop) {
        SeatPlan plan = seating.plan(workshop);
        Map<Set<String>, Integer> lines = new HashMap<>();
        return database.createQuery("""
                        select r.arrival, r.profession from Registration r
                        where r.workshopId = :workshop and r.status = org.komichi.workshop.RegistrationStatus.WAITLISTED
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .sorted(Comparator.comparing(row -> (Long) row[0]))
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> lines.merge(plan.lineOf((String) row[1]), 1, Integer::sum)));
    }
}
