package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.run.Run;

/** Looks for what somebody has registered for at the same time. It says so and stops nobody. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Overlaps {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    /** The current person's meetings in other workshops that overlap with one of this, in the order of time. */
    public List<Overlap> with(Workshop workshop) {
        return database.createQuery("""
                        select distinct w, run, other, r from Registration r, Workshop w, Run run, WorkshopSession other,
                          WorkshopSession own
                        where r.activePerson = :person and w.id = r.workshopId and run.id = w.runId
                          and w.id <> :workshop and w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                          and other.workshopId = w.id and own.workshopId = :workshop
                          and other.startsAt < own.endsAt and own.startsAt < other.endsAt
                        order by other.startsAt
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .filter(row -> ((Registration) row[3]).comesTo(((WorkshopSession) row[2]).id()))
                .map(row -> {
                    Workshop other = (Workshop) row[0];
                    WorkshopSession meeting = (WorkshopSession) row[2];
                    return new Overlap(
                            other.slug(), other.title(), ((Run) row[1]).zone(), meeting.startsAt(), meeting.endsAt());
                })
                .toList();
    }
}
