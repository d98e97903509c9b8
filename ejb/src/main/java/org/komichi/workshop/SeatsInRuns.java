package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.account.GuestJoined;
import org.komichi.account.GuestPeople;
import org.komichi.run.PlaceGiven;
import org.komichi.run.PlaceLost;

/**
 * A seat that is confirmed is a place in the workshop's run: what belongs to the run, its questionnaires for instance, is hers.
 * For a guest that begins with her account, without which nobody could ask her before and after.
 */
@ApplicationScoped
class SeatsInRuns {
    @Inject
    Event<PlaceGiven> given;

    @Inject
    Event<PlaceLost> lost;

    @Inject
    GuestPeople guests;

    @PersistenceContext
    EntityManager database;

    void end(@Observes WorkshopCalledOff calledOff) {
        calledOff.people().forEach(person -> lost.fire(new PlaceLost(calledOff.runId(), person)));
    }

    void follow(@Observes RegistrationDecided decided) {
        if (guests.isGuest(decided.personId())) {
            return;
        }
        switch (decided.status()) {
            case CONFIRMED -> given.fire(new PlaceGiven(decided.runId(), decided.personId()));
            case CANCELLED, EXPIRED, REFUSED -> lost.fire(new PlaceLost(decided.runId(), decided.personId()));
            case PENDING_APPROVAL, WAITLISTED, OFFERED -> {
                // Not decided yet.
            }
        }
    }

    void take(@Observes GuestJoined joined) {
        database.createQuery("""
                        select w.runId from Registration r join Workshop w on w.id = r.workshopId
                        where r.personId = :person and r.status = org.komichi.workshop.RegistrationStatus.CONFIRMED
                        """, Long.class)
                .setParameter("person", joined.personId())
                .getResultList()
                .forEach(run -> given.fire(new PlaceGiven(run, joined.personId())));
    }
}
