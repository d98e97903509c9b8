package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The requests for accommodation as rows; who may see them is decided by those who ask. */
@ApplicationScoped
class AccommodationWishes {
    @PersistenceContext
    EntityManager database;

    Optional<AccommodationRequest> of(long registrationId) {
        return database.createQuery(
                        "select a from AccommodationRequest a where a.registrationId = :registration",
                        AccommodationRequest.class)
                .setParameter("registration", registrationId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps what she asks for; nothing takes it back.
     * @param wish null for nothing */
    void keep(long registrationId, String wish, Instant now) {
        Optional<AccommodationRequest> kept = of(registrationId);
        if (wish == null) {
            kept.ifPresent(database::remove);
        } else if (kept.isPresent()) {
            kept.get().askFor(wish, now);
        } else {
            database.persist(new AccommodationRequest(registrationId, wish, now));
        }
    }

    /** What ended registrations asked for is not needed any more. */
    void forget(Collection<Long> registrationIds) {
        if (!registrationIds.isEmpty()) {
            database.createQuery("delete from AccommodationRequest a where a.registrationId in :registrations")
                    .setParameter("registrations", List.copyOf(registrationIds))
                    .executeUpdate();
        }
    }
}
