package org.komichi.workshop;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;

/** A workshop as those at its door need it: its organizers, and instructors of the platform, the team or this run. */
@Stateless
@DeclareRoles(Role.Name.SYSTEM)
@RolesAllowed({Role.Name.LEARNER, Role.Name.SYSTEM})
public class SeatsAtTheDoor {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    Runs runs;

    @Inject
    Workshops workshops;

    @Inject
    Seating seating;

    @Inject
    Choosing choosing;

    @Resource
    SessionContext session;

    /**
     * Somebody's registration, whatever became of it.
     *
     * @param chosen the meetings she comes to; nothing for all
     */
    public record Seat(String registration, long personId, RegistrationStatus status, Set<Long> chosen) {
        /** Whether she has a seat and comes to a meeting. */
        public boolean comesTo(long session) {
            return status == RegistrationStatus.CONFIRMED && (chosen.isEmpty() || chosen.contains(session));
        }
    }

    /** The workshop with its meetings.
     * @throws NotFound when there is none, or the current person does not stand at its door */
    public WorkshopSummary open(String slug) {
        Workshop workshop = database.createQuery("select w from Workshop w where w.slug = :slug", Workshop.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return admitted(workshop);
    }

    /** The same, locked until the transaction ends: of two scans at once the second finds what the first noted.
     * @throws NotFound when there is none, or the current person does not stand at its door */
    public WorkshopSummary lock(String slug) {
        return admitted(seating.lock(slug));
    }

    private WorkshopSummary admitted(Workshop workshop) {
        if (!session.isCallerInRole(Role.Name.SYSTEM) && !atTheDoor(workshop)) {
            throw new NotFound();
        }
        return workshops.summaries(List.of(workshop)).getFirst();
    }

    private boolean atTheDoor(Workshop workshop) {
        Run run = runs.get(workshop.runId());
        return runs.isOrganized(run.id()) || instructs(run);
    }

    /** Whether the current person is an instructor of the platform, the team or this run. */
    public boolean instructs(Workshop workshop) {
        return instructs(runs.get(workshop.runId()));
    }

    private boolean instructs(Run run) {
        return currentPerson.holdsOnPlatform(Role.INSTRUCTOR)
                || currentPerson.scopesOf(Role.INSTRUCTOR, Scope.ORGANISATION).contains(run.organisationId())
                || currentPerson.scopesOf(Role.INSTRUCTOR, Scope.RUN).contains(run.id());
    }

    /** All registrations in the order of arrival; for who has been let in above. */
    public List<Seat> seats(Workshop workshop) {
        return database.createQuery(
                        "select r from Registration r where r.workshopId = :workshop and r.personId is not null order by r.arrival",
                        Registration.class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .map(each -> new Seat(each.code(), each.personId(), each.status(), each.chosen()))
                .toList();
    }

    /**
     * Seats somebody who comes without a seat, whatever the conditions: who stands at the door decides. Those who wait in line
     * come first; a seat that is kept for her she takes. Where people choose their meetings, this is one of hers.
     *
     * @throws NoSeatFree when none is
     * @throws SessionFull when no place is free at the meeting
     */
    public void walkIn(String slug, long person, long session) {
        Workshop workshop = lock(slug).workshop();
        Instant now = clock.instant();
        seating.seatFirstInLine(workshop, now);
        Registration registration = database.createQuery("""
                        select r from Registration r where r.workshopId = :workshop and r.activePerson = :person
                        """, Registration.class)
                .setParameter("workshop", workshop.id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> register(workshop, person, session, now));
        if (registration.status() == RegistrationStatus.PENDING_APPROVAL) {
            seating.approve(workshop, registration, now);
        }
        if (registration.status() == RegistrationStatus.OFFERED) {
            registration.accept(now);
            seating.note(workshop, registration, RegistrationStep.Cause.ACCEPTED, now);
        }
        if (registration.status() != RegistrationStatus.CONFIRMED) {
            throw new NoSeatFree(workshop.title());
        }
        choosing.alsoTo(workshop, registration, session);
    }

    private Registration register(Workshop workshop, long person, long session, Instant now) {
        Registration registration = new Registration(
                workshop.id(),
                person,
                people.profile(person).profession(),
                people.find(person).map(PersonSummary::organisationId).orElse(null),
                workshop.nextArrival(),
                now);
        if (workshop.terms().choosing()) {
            registration.choose(new TreeSet<>(Set.of(session)));
        }
        seating.seatOrLine(workshop, registration, now);
        return registration;
    }
}
