package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The meetings that somebody comes to, where people choose them; only under the workshop's lock. */
@ApplicationScoped
class Choosing {
    @PersistenceContext
    EntityManager database;

    @Inject
    PlaceRows places;

    /**
     * She comes to what she chose when she registered.
     *
     * @param wanted null for all
     * @throws SessionsNotChosenHere when everybody comes to all, and she wants fewer
     * @throws SessionNotHere when there is no such meeting, or it is over
     * @throws SessionMustBeChosen when it would be none
     */
    void first(Workshop workshop, Registration registration, Set<Long> wanted, Instant now) {
        List<WorkshopSession> sessions = sessions(workshop);
        if (workshop.terms().choosing()) {
            registration.choose(new SessionChoice(sessions, now).of(wanted, Set.of()));
        } else if (wanted != null && !sessions.stream().allMatch(session -> wanted.contains(session.id()))) {
            throw new SessionsNotChosenHere();
        }
    }

    /** Who says nothing comes to all meetings, also where one could choose. */
    void allUnlessChosen(Workshop workshop, Registration registration, Instant now) {
        if (workshop.terms().choosing() && registration.chosen().isEmpty()) {
            first(workshop, registration, null, now);
        }
    }

    /**
     * She comes to other meetings than she chose before, and keeps her place in the order of arrival. Who has a seat keeps it.
     *
     * @param wanted null for all
     * @throws SessionFull when she has a seat, and no place is free at a meeting that she adds
     */
    void anew(Workshop workshop, Registration registration, Set<Long> wanted, Instant now) {
        if (!workshop.terms().choosing()) {
            throw new SessionsNotChosenHere();
        }
        become(workshop, registration, new SessionChoice(sessions(workshop), now).of(wanted, registration.chosen()));
    }

    /** She comes to one more meeting. @throws SessionFull when no place is free there */
    void alsoTo(Workshop workshop, Registration registration, long session) {
        if (!registration.comesTo(session)) {
            SortedSet<Long> more = new TreeSet<>(registration.chosen());
            more.add(session);
            become(workshop, registration, more);
        }
    }

    private void become(Workshop workshop, Registration registration, SortedSet<Long> sessions) {
        if (!registration.status().seated()) {
            registration.choose(sessions);
            return;
        }
        Map<Long, Integer> left = places.left(workshop);
        for (long added : sessions) {
            if (!registration.comesTo(added) && left.getOrDefault(added, 0) < 1) {
                throw new SessionFull(
                        database.find(WorkshopSession.class, added).title());
            }
        }
        places.free(registration);
        registration.choose(sessions);
        places.take(registration);
    }

    private List<WorkshopSession> sessions(Workshop workshop) {
        return database.createQuery(
                        "select s from WorkshopSession s where s.workshopId = :workshop order by s.position",
                        WorkshopSession.class)
                .setParameter("workshop", workshop.id())
                .getResultList();
    }
}
