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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
     * Somebody's registration, whatever became of it; or that of an earlier run, when she comes for a meeting she missed there.
     *
     * @param chosen the meetings she comes to; nothing for all
     * @param madeUp whether she comes for a meeting she missed in an earlier run
     */
    public record Seat(
            String registration, long personId, RegistrationStatus status, Set<Long> chosen, boolean madeUp) {
        /** Somebody who registered here. */
        public Seat(String registration, long personId, RegistrationStatus status, Set<Long> chosen) {
            this(registration, personId, status, chosen, false);
        }

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

    /**
     * Somebody who comes to a meeting for the same one of an earlier run.
     *
     * @param session number of the meeting she comes to
     * @param missed number of the meeting she missed
     * @param earlier address of the run in which she missed it
     */
    public record MadeUp(long personId, long session, long missed, String earlier) {}

    /** Who comes to meetings of a workshop for one they missed in an earlier run; for who has been let in above. */
    public List<MadeUp> madeUpAt(Workshop workshop) {
        return database.createQuery("""
                        select m, w.slug from MakeUp m, WorkshopSession s, Registration r, Workshop w
                        where s.id = m.sessionId and s.workshopId = :workshop and r.id = m.registrationId
                        and w.id = r.workshopId order by m.id
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .map(row -> {
                    MakeUp booking = (MakeUp) row[0];
                    return new MadeUp(booking.personId(), booking.sessionId(), booking.missedId(), (String) row[1]);
                })
                .toList();
    }

    /**
     * All registrations in the order of arrival, then those who come for a meeting they missed in an earlier run: whoever is to
     * know who comes to a meeting asks here. For who has been let in above.
     */
    public List<Seat> seats(Workshop workshop) {
        return Stream.concat(registered(workshop), madeUp(workshop)).toList();
    }

    private Stream<Seat> madeUp(Workshop workshop) {
        Map<String, Set<Long>> meetings = new LinkedHashMap<>();
        Map<String, Long> people = new LinkedHashMap<>();
        database.createQuery("""
                        select r.code, m from MakeUp m, WorkshopSession s, Registration r
                        where s.id = m.sessionId and s.workshopId = :workshop and r.id = m.registrationId order by m.id
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .forEach(row -> {
                    MakeUp booking = (MakeUp) row[1];
                    people.put((String) row[0], booking.personId());
                    meetings.computeIfAbsent((String) row[0], code -> new TreeSet<>())
                            .add(booking.sessionId());
                });
        return people.entrySet().stream()
                .map(each -> new Seat(
                        each.getKey(),
                        each.getValue(),
                        RegistrationStatus.CONFIRMED,
                        meetings.get(each.getKey()),
                        true));
    }

    private Stream<Seat> registered(Workshop workshop) {
        return database.createQuery(
                        "select r from Registration r where r.workshopId = :workshop and r.personId is not null order by r.arrival",
                        Registration.class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .map(each -> new Seat(each.code(), each.personId(), each.status(), each.chosen()));
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
        Registration registration =
                seating.active(workshop, person).orElseGet(() -> register(workshop, person, session, now));
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
