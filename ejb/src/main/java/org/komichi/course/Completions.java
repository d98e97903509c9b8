package org.komichi.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.identity.Role;

/** Which courses and modules people have completed, for the rooms that let them in by it. */
@Stateless
@RolesAllowed({Role.Name.LEARNER, Role.Name.ORGANIZER, Role.Name.SYSTEM})
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

    /** That somebody completed a module. */
    public record CompletedModule(long personId, String course, String module) {}

    /** Which modules of these courses these people completed, in whichever run; one statement. */
    public Set<CompletedModule> modules(Collection<Long> people, Collection<String> courses) {
        return people.isEmpty() || courses.isEmpty()
                ? Set.of()
                : database.createQuery("""
                                select e.personId, e.courseSlug, p.moduleSlug from Enrolment e, ModuleProgress p
                                where p.enrolmentId = e.id and p.completedAt is not null
                                and e.personId in :people and e.courseSlug in :courses
                                """, Object[].class)
                        .setParameter("people", people)
                        .setParameter("courses", courses)
                        .getResultStream()
                        .map(row -> new CompletedModule((Long) row[0], (String) row[1], (String) row[2]))
                        .collect(Collectors.toSet());
    }

    /** Which of these courses each of these people takes part in; one statement. */
    public Map<Long, Set<String>> studied(Collection<Long> people, Collection<String> courses) {
        return people.isEmpty() || courses.isEmpty()
                ? Map.of()
                : database.createQuery("""
                                select e.personId, e.courseSlug from Enrolment e
                                where e.personId in :people and e.courseSlug in :courses
                                """, Object[].class)
                        .setParameter("people", people)
                        .setParameter("courses", courses)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }
}
