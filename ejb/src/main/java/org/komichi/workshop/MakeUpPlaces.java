package org.komichi.workshop;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotFound;

/**
 * Places at a meeting of a later run for those who missed it. A place is given under the lock of the later run: there are as many
 * seats less, so that with those who have one there are never more people than places. Who calls has made sure that the
 * current person missed the meeting.
 */
@Stateless
@DeclareRoles(Role.Name.SYSTEM)
@RolesAllowed({Role.Name.LEARNER, Role.Name.SYSTEM})
public class MakeUpPlaces {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Workshops workshops;

    @Inject
    Seating seating;

    @Inject
    PlanRows rows;

    @Inject
    Event<MakeUpDecided> decided;

    @Inject
    AuditTrail audit;

    /** The same meeting of a later run.
     * @param left how many more can come to it */
    public record Place(WorkshopSummary summary, WorkshopSession session, int left) {}

    /** The current person's bookings, by the meeting that she missed. */
    public Map<Long, MakeUp> mine() {
        return database.createQuery("select m from MakeUp m where m.personId = :person", MakeUp.class)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .collect(Collectors.toMap(MakeUp::missedId, each -> each));
    }

    /** The runs of the same series in which the current person has no seat and that are not over, the next one first. */
    public List<WorkshopSummary> laterRuns(Workshop workshop) {
        return workshops.summaries(database.createQuery("""
                        select w from Workshop w, Run r, Run own
                        where own.id = :own and r.subjectSlug = own.subjectSlug and r.organisationId = own.organisationId
                        and w.runId = r.id and w.id <> :workshop
                        and w.state = org.komichi.workshop.Workshop.State.PUBLISHED and r.endsOn >= own.endsOn
                        and not exists (select g from Registration g where g.workshopId = w.id and g.activePerson = :person)
                        order by r.startsOn, w.id
                        """, Workshop.class)
                .setParameter("own", workshop.runId())
                .setParameter("workshop", workshop.id())
                .setParameter("person", currentPerson.id())
                .getResultList());
    }

    /** How many more can come to each of these meetings, by its number; whoever waits for a seat comes first. */
    public Map<Long, Integer> left(WorkshopSummary summary) {
        Capacity capacity = rows.capacity(summary.workshop());
        Map<Long, MeetingPlaces> chosen = workshops.places(summary.workshop());
        return capacity.sessions().stream()
                .collect(Collectors.toMap(
                        WorkshopPlan.Session::id,
                        session -> capacity.choosing()
                                ? chosen.getOrDefault(session.id(), MeetingPlaces.NONE)
                                        .left()
                                : Math.max(0, capacity.places(session) - summary.seated())));
    }

    /**
     * The current person comes to a meeting of a later run. Again it changes nothing.
     *
     * @param own code of her registration for the run in which she missed it
     * @param missed number of the meeting that she missed
     * @param session number of the meeting that she wants to come to
     * @throws NotFound when the registration is not hers, or there is no such meeting
     * @throws NoPlaceForMakeUp when nobody more fits in, it has begun, or the run does not take place
     */
    public void book(String own, long missed, long session) {
        WorkshopSession meeting = Optional.ofNullable(database.find(WorkshopSession.class, session))
                .orElseThrow(NotFound::new);
        Workshop workshop = seating.lock(meeting.workshopId());
        Registration registration = database.createQuery(
                        "select r from Registration r where r.code = :code and r.personId = :person",
                        Registration.class)
                .setParameter("code", own)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<Long, MakeUp> mine = mine();
        if (mine.containsKey(missed) && mine.get(missed).sessionId() == session) {
            return;
        }
        Instant now = clock.instant();
        if (workshop.state() != Workshop.State.PUBLISHED
                || !meeting.startsAt().isAfter(now)
                || mine.containsKey(missed)) {
            throw new NoPlaceForMakeUp(meeting.title());
        }
        // Whose turn it is has her seat before somebody else takes a place.
        seating.seatFirstInLine(workshop, now);
        database.persist(new MakeUp(registration, missed, session, now));
        database.flush();
        try {
            rows.refit(workshop, now);
        } catch (BusinessRule full) {
            throw new NoPlaceForMakeUp(meeting.title());
        }
        audit.record("make-up-booked", "workshop", workshop.id(), String.valueOf(meeting.position()));
        tell(workshop, meeting, currentPerson.id(), true);
    }

    /** The current person does not come after all; her place goes to the first who waits. Without a booking nothing happens.
     * @param missed number of the meeting that she missed */
    public void cancel(long missed) {
        MakeUp booking = mine().get(missed);
        if (booking == null) {
            return;
        }
        WorkshopSession meeting = database.find(WorkshopSession.class, booking.sessionId());
        Workshop workshop = seating.lock(meeting.workshopId());
        if (!meeting.startsAt().isAfter(clock.instant())) {
            throw new CancellationClosed(workshop.title());
        }
        free(workshop, List.of(booking));
        audit.record("make-up-cancelled", "workshop", workshop.id(), String.valueOf(meeting.position()));
        tell(workshop, meeting, currentPerson.id(), false);
    }

    private void free(Workshop workshop, Collection<MakeUp> bookings) {
        // Two clicks: the second finds the row gone.
        bookings.forEach(each -> database.createQuery("delete from MakeUp m where m.id = :id")
                .setParameter("id", each.id())
                .executeUpdate());
        Instant now = clock.instant();
        rows.refit(workshop, now);
        seating.seatFirstInLine(workshop, now);
    }

    private void tell(Workshop workshop, WorkshopSession meeting, long person, boolean booked) {
        decided.fire(new MakeUpDecided(person, workshop.slug(), workshop.title(), meeting.title(), booked));
    }
}
