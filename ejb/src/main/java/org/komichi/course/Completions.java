package org.komichi.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.identity.Role;

/** Which courses somebody has completed, for the rooms that let people in by it. */
@Stateless
@RolesAllowed({Role.Name.LEARNER, Role.Name.SYSTEM})
public class Completions {
    @PersistenceContext
    EntityManager database;

    /** Slugs of the courses that this person has completed, in whichever run. */
    public Set<String> of(long personId) {
        return database.createQuery(
                        "select e.courseSlug from Enrolment e where e.personId = :person and e.completedOn is not null",
                        String.class)
                .setParameter("person", personId)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
