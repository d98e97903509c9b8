package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.shared.NotFound;

/**
 * Gives seats, one decision after the other: everything here happens while the workshop's row is locked. A seat is a row, and
 * two registrations cannot point to the same; should the lock ever be forgotten, the database still refuses.
 *
 * <p>A decision costs the same however many people wait: it asks who is first of each profession and choice of meetings, not for
 * the whole line.
 */
@ApplicationScoped
class Seating {
    private static final String SEATED = "r.status in (org.komichi.workshop.RegistrationStatus.CONFIRMED,"
            + " org.komichi.workshop.RegistrationStatus.OFFERED)";

    @PersistenceContext
    EntityManager database;

    @Inject
    SeatRows seats;

    @Inject
    PlaceRows places;

    @Inject
    Choosing choosing;

    @Inject
    AccommodationWishes wishes;

    @Inject
    Event<RegistrationDecided> decided;

    /** The workshop, locked until the transaction ends.
     * @throws NotFound when there is none */
    Workshop lock(String slug) {
        return database.createQuery("select w from Workshop w where w.slug = :slug", Workshop.class)
                .setParameter("slug", slug)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Workshop lock(long workshopId) {
        return Optional.ofNullable(database.find(Workshop.class, workshopId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** How many of each profession have a seat. */
    Map<String, Integer> taken(Workshop workshop) {
        Map<String, Integer> taken = new HashMap<>();
        database.createQuery(
                        "select r.profession, count(r) from Registration r where r.workshopId = :workshop and " + SEATED
                                + " group by r.profession",
                        Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultList()
                .forEach(row -> taken.put(profession(row[0]), ((Number) row[1]).intValue()));
        return taken;
    }

    SeatPlan plan(Workshop workshop) {
        return new SeatPlan(
                workshop.seats(),
                database.createQuery(
                                "select q from WorkshopQuota q where q.workshopId = :workshop order by q.id",
                                WorkshopQuota.class)
                        .setParameter("workshop", workshop.id())
                        .getResultStream()
                        .map(WorkshopQuota::planned)
                        .toList());
    }

    /** The organizer decides about her; she has come, and takes no seat. */
    void pend(Workshop workshop, Registration registration, RegistrationStep.Cause cause, Instant now) {
        choosing.allUnlessChosen(workshop, registration, now);
        database.persist(registration);
        database.flush();
        note(workshop, registration, cause, now);
    }

    /** She comes, and sits down at once when a seat is free for her; otherwise she waits. */
    void seatOrLine(Workshop workshop, Registration registration, Instant now) {
        seatOrLine(workshop, registration, RegistrationStep.Cause.REGISTERED, now);
    }

    /** She comes for this reason, and sits down at once when a seat is free for her; otherwise she waits. */
    void seatOrLine(Workshop workshop, Registration registration, RegistrationStep.Cause cause, Instant now) {
        choosing.allUnlessChosen(workshop, registration, now);
        Seated seated = seatThoseWhoWait(workshop, now);
        database.persist(registration);
        sitDownIfFree(workshop, seated, registration);
        note(workshop, registration, cause, now);
    }

    /** Who was let in sits down at once when a seat is free for her; otherwise she waits where she came. */
    void approve(Workshop workshop, Registration registration, Instant now) {
        // While she does not stand in line yet: a seat that is left afterwards is one that nobody in line can have.
        Seated seated = seatThoseWhoWait(workshop, now);
        registration.approve();
        sitDownIfFree(workshop, seated, registration);
        note(workshop, registration, RegistrationStep.Cause.APPROVED, now);
    }

    private void sitDownIfFree(Workshop workshop, Seated seated, Registration registration) {
        boolean fits = seated.fits(profession(registration.profession()), registration.chosen());
        if (fits) {
            registration.confirm(seats.free(workshop));
        }
        database.flush();
        if (fits) {
            places.take(registration);
        }
    }

    /** The seat goes to a colleague, and to nobody else on the way. */
    void handOn(Workshop workshop, Registration giver, Registration taker, Instant now) {
        int seat = giver.handOn();
        database.flush();
        note(workshop, giver, RegistrationStep.Cause.HANDED_ON, now);
        taker.confirm(seat);
        if (!giver.chosen().isEmpty()) {
            taker.choose(giver.chosen());
        }
        database.persist(taker);
        database.flush();
        places.handOn(giver, taker);
        note(workshop, taker, RegistrationStep.Cause.TAKEN_OVER, now);
        // Of another profession, she may leave a seat that somebody waits for.
        seatFirstInLine(workshop, now);
    }

    /** Whether somebody of a profession fits when another leaves. */
    boolean fitsInsteadOf(Workshop workshop, Registration leaving, String profession, Instant now) {
        Map<String, Integer> taken = taken(workshop);
        taken.merge(profession(leaving.profession()), -1, Integer::sum);
        return plan(workshop).fits(taken, profession(profession), now);
    }

    /** The registration ends; its seat goes to the first in line who fits. */
    void free(Workshop workshop, Registration registration, RegistrationStep.Cause cause, Instant now) {
        places.free(registration);
        registration.cancel();
        database.flush();
        note(workshop, registration, cause, now);
        seatFirstInLine(workshop, now);
    }

    /** Nobody comes any more: every active registration ends.
     * @return whom it concerned, in the order of arrival */
    List<Long> callOff(Workshop workshop, Instant now) {
        List<Registration> active = active(workshop);
        active.forEach(places::free);
        active.forEach(Registration::cancel);
        database.flush();
        wishes.forget(active.stream().map(Registration::id).toList());
        // Not noted one by one: those concerned hear of the workshop, not of their registration.
        active.forEach(each -> database.persist(new RegistrationStep(each, RegistrationStep.Cause.CALLED_OFF, now)));
        List<Long> madeUp = madeUp(workshop);
        database.createQuery("""
                        delete from MakeUp m where m.sessionId in
                        (select s.id from WorkshopSession s where s.workshopId = :workshop)
                        """).setParameter("workshop", workshop.id()).executeUpdate();
        return Stream.concat(active.stream().map(Registration::personId), madeUp.stream())
                .distinct()
                .toList();
    }

    /** Those who come to one of its meetings for the same one of an earlier run. */
    List<Long> madeUp(Workshop workshop) {
        return database.createQuery("""
                        select distinct m.personId from MakeUp m, WorkshopSession s
                        where s.id = m.sessionId and s.workshopId = :workshop order by m.personId
                        """, Long.class)
                .setParameter("workshop", workshop.id())
                .getResultList();
    }

    /** Somebody's registration that has not ended; there is one at most. */
    Optional<Registration> active(Workshop workshop, long person) {
        return database.createQuery(
                        "select r from Registration r where r.workshopId = :workshop and r.activePerson = :person",
                        Registration.class)
                .setParameter("workshop", workshop.id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Those who have a seat or wait for one, in the order of arrival. */
    List<Registration> active(Workshop workshop) {
        return database.createQuery("""
                        select r from Registration r
                        where r.workshopId = :workshop and r.activePerson is not null order by r.arrival
                        """, Registration.class)
                .setParameter("workshop", workshop.id())
                .getResultList();
    }

    /** Ends offers whose time is up, then gives every free seat to the first in line who fits. */
    void seatFirstInLine(Workshop workshop, Instant now) {
        seatThoseWhoWait(workshop, now);
    }

    // Gives back how far the workshop is taken afterwards.
    private Seated seatThoseWhoWait(Workshop workshop, Instant now) {
        for (Registration late : overdue(workshop, now)) {
            places.free(late);
            late.expire();
            note(workshop, late, RegistrationStep.Cause.TIME_UP, now);
        }
        database.flush();
        Seated seated = new Seated(plan(workshop), taken(workshop), places.left(workshop), now);
        Optional<Registration> next = next(workshop, seated);
        while (next.isPresent()) {
            Registration first = next.get();
            Optional<Duration> offer = workshop.offer();
            if (offer.isPresent()) {
                first.offer(seats.free(workshop), now.plus(offer.get()));
            } else {
                first.confirm(seats.free(workshop));
            }
            database.flush();
            places.take(first);
            note(workshop, first, RegistrationStep.Cause.FIRST_IN_LINE, now);
            seated.sit(profession(first.profession()), first.chosen());
            next = next(workshop, seated);
        }
        return seated;
    }

    /** Writes down what was decided, and tells it to the other rooms, in this transaction. */
    void note(Workshop workshop, Registration registration, RegistrationStep.Cause cause, Instant now) {
        database.persist(new RegistrationStep(registration, cause, now));
        if (!registration.status().active()) {
            wishes.forget(List.of(registration.id()));
        }
        decided.fire(new RegistrationDecided(
                registration.personId(),
                registration.code(),
                workshop.runId(),
                workshop.slug(),
                workshop.title(),
                registration.status(),
                cause,
                registration.offerUntil(),
                preworkUntil(workshop, registration, now),
                registration.refusal()));
    }

    private Instant preworkUntil(Workshop workshop, Registration registration, Instant now) {
        Prework prework = workshop.terms().prework();
        return prework.demands() && registration.status() == RegistrationStatus.CONFIRMED
                ? prework.dueFor(now, begins(workshop))
                : null;
    }

    private Instant begins(Workshop workshop) {
        return database.createQuery(
                        "select s.startsAt from WorkshopSession s where s.workshopId = :workshop order by s.startsAt",
                        Instant.class)
                .setParameter("workshop", workshop.id())
                .setMaxResults(1)
                .getSingleResult();
    }

    private Optional<Registration> next(Workshop workshop, Seated seated) {
        if (seated.full()) {
            return Optional.empty();
        }
        List<Seated.First> waiting = database.createQuery("""
                        select r.profession, r.chosen, min(r.arrival) from Registration r
                        where r.workshopId = :workshop and r.status = org.komichi.workshop.RegistrationStatus.WAITLISTED
                        group by r.profession, r.chosen
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .map(row -> new Seated.First(profession(row[0]), Registration.sessions((String) row[1]), (Long) row[2]))
                .toList();
        return seated.next(waiting)
                .map(Seated.First::arrival)
                .map(arrival -> database.createQuery(
                                "select r from Registration r where r.workshopId = :workshop and r.arrival = :arrival",
                                Registration.class)
                        .setParameter("workshop", workshop.id())
                        .setParameter("arrival", arrival)
                        .getSingleResult());
    }

    private List<Registration> overdue(Workshop workshop, Instant now) {
        return database.createQuery("""
                        select r from Registration r
                        where r.workshopId = :workshop and r.status = org.komichi.workshop.RegistrationStatus.OFFERED
                        and r.offerUntil <= :now order by r.arrival
                        """, Registration.class)
                .setParameter("workshop", workshop.id())
                .setParameter("now", now)
                .getResultList();
    }

    private static String profession(Object code) {
        return code == null ? "" : code.toString();
    }
}
