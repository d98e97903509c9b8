package org.komichi.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.komichi.framework.Frameworks;
import org.komichi.identity.Role;

/** Takes down how somebody saw herself at an earlier moment: in a demonstration. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastSelfRatings {
    @PersistenceContext
    EntityManager database;

    @Inject
    Frameworks frameworks;

    /**
     * She rated herself.
     *
     * @param outcome code of the framework that counts now
     * @param rating 0 to 5
     */
    public void rated(long personId, String outcome, int rating, Instant at) {
        String version = frameworks.published().latest().version();
        database.persist(new SelfRating(personId, outcome, rating, at, version));
    }
}
