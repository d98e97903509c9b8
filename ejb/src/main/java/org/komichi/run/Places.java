package org.komichi.run;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.komichi.audit.AuditTrail;

/**
 * Who has a place in a run takes part in it, and leaves it with the place, unless something hangs on her taking part. No
 * service, so that nobody can ask for it from outside.
 */
@Dependent
class Places {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<ParticipantJoined> joined;

    @Inject
    Event<LeavingAsked> leaving;

    void give(@Observes PlaceGiven given) {
        if (participant(given.runId(), given.personId()).isEmpty()) {
            database.persist(new Participant(given.runId(), given.personId(), clock.instant()));
            audit.record("run-joined", "run", given.runId(), null);
            joined.fire(new ParticipantJoined(given.runId(), given.personId()));
        }
    }

    void take(@Observes PlaceLost lost) {
        participant(lost.runId(), lost.personId()).ifPresent(participant -> {
            LeavingAsked asked = new LeavingAsked(lost.runId(), lost.personId());
            leaving.fire(asked);
            if (!asked.stays()) {
                database.remove(participant);
                audit.record("run-left", "run", lost.runId(), null);
            }
        });
    }

    // The run's row is the lock: whoever joins or leaves by another way at this moment comes before or after.
    private Optional<Participant> participant(long run, long person) {
        database.find(Run.class, run, LockModeType.PESSIMISTIC_WRITE);
        return database.createQuery(
                        "select p from Participant p where p.runId = :run and p.personId = :person", Participant.class)
                .setParameter("run", run)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
