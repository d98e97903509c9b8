package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.komichi.run.PlaceGiven;
import org.komichi.run.PlaceLost;

/** A seat that is confirmed is a place in the workshop's run: what belongs to the run, its questionnaires for instance, is hers. */
@ApplicationScoped
class SeatsInRuns {
    @Inject
    Event<PlaceGiven> given;

    @Inject
    Event<PlaceLost> lost;

    void follow(@Observes RegistrationDecided decided) {
        switch (decided.status()) {
            case CONFIRMED -> given.fire(new PlaceGiven(decided.runId(), decided.personId()));
            case CANCELLED, EXPIRED, REFUSED -> lost.fire(new PlaceLost(decided.runId(), decided.personId()));
            case PENDING_APPROVAL, WAITLISTED, OFFERED -> {
                // Not decided yet.
            }
        }
    }
}
