package org.komichi.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** Takes down evidence, in the transaction of what it tells. */
@Stateless
@RolesAllowed({Role.Name.LEARNER, Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class EvidenceLog {
    @PersistenceContext
    EntityManager database;

    /**
     * Notes that somebody showed competencies on a day. The same person, competency, kind and source again changes nothing,
     * so that a double click or a repeated job leaves one row and the first date.
     *
     * @param personId whose evidence it is
     * @param outcomes codes of the framework, such as {@code B3}
     * @param kind what it was; decides the level it supports
     * @param on the day, in the zone of the run
     * @param source what people know it by, such as {@code HD-4}; at most 120 characters
     * @param runId the run it happened in, or null
     */
    public void record(
            long personId, Collection<String> outcomes, EvidenceKind kind, LocalDate on, String source, Long runId) {
        // The person's row is the lock: of two tabs the second finds what the first wrote.
        if (database.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound();
        }
        Set<String> missing = new TreeSet<>(outcomes);
        missing.removeAll(known(personId, kind, source));
        for (String outcome : missing) {
            database.persist(new Evidence(personId, outcome, kind, on, source, runId));
        }
    }

    private List<String> known(long personId, EvidenceKind kind, String source) {
        return database.createQuery("""
                        select e.outcome from Evidence e
                        where e.personId = :person and e.kind = :kind and e.source = :source
                        """, String.class)
                .setParameter("person", personId)
                .setParameter("kind", kind)
                .setParameter("source", source)
                .getResultList();
    }
}
