package org.komichi.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** Takes down evidence, in the transaction of what it tells. */
@Stateless
@RolesAllowed({Role.Name.LEARNER, Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class EvidenceLog {
    /** Somebody showed these competencies, in this way, on this day; see {@link #record}. */
    public record Showing(Collection<String> outcomes, EvidenceKind kind, LocalDate on, String source, Long runId) {}

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
        record(personId, List.of(new Showing(outcomes, kind, on, source, runId)));
    }

    /** Notes several showings of one person at once, each as {@link #record} does, for the price of one. */
    public void record(long personId, List<Showing> showings) {
        if (showings.isEmpty()) {
            return;
        }
        // The person's row is the lock: of two tabs the second finds what the first wrote.
        if (database.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound();
        }
        Set<Known> known = known(personId, showings);
        for (Showing showing : showings) {
            for (String outcome : new TreeSet<>(showing.outcomes())) {
                if (known.add(new Known(outcome, showing.kind(), showing.source()))) {
                    database.persist(new Evidence(
                            personId, outcome, showing.kind(), showing.on(), showing.source(), showing.runId()));
                }
            }
        }
    }

    /**
     * Notes that somebody showed competencies before the eyes of who signs. Each signed record is evidence of its own: the same
     * record again changes nothing.
     *
     * @param voucher who signs, and the number of her record
     */
    public void vouch(long personId, Showing showing, Voucher voucher) {
        if (database.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound();
        }
        Set<String> noted = new HashSet<>(database.createQuery(
                        "select e.outcome from Evidence e where e.personId = :person and e.entry = :entry",
                        String.class)
                .setParameter("person", personId)
                .setParameter("entry", voucher.entry())
                .getResultList());
        for (String outcome : new TreeSet<>(showing.outcomes())) {
            if (noted.add(outcome)) {
                database.persist(
                        new Evidence(personId, outcome, showing.kind(), showing.on(), showing.source(), showing.runId())
                                .vouchedFor(voucher));
            }
        }
    }

    /** Takes back what followed from a signed record, because it was withdrawn: the level follows from what is left. */
    public void withdraw(long personId, String entry) {
        if (entry.isEmpty()) {
            throw new IllegalArgumentException("what nobody signed is not withdrawn");
        }
        database.createQuery("delete from Evidence e where e.personId = :person and e.entry = :entry")
                .setParameter("person", personId)
                .setParameter("entry", entry)
                .executeUpdate();
    }

    /** What makes one piece of evidence the same as another of the same person. */
    private record Known(String outcome, EvidenceKind kind, String source) {}

    private Set<Known> known(long personId, List<Showing> showings) {
        return database.createQuery("""
                        select e.outcome, e.kind, e.source from Evidence e
                        where e.personId = :person and e.source in :sources and e.entry = ''
                        """, Object[].class)
                .setParameter("person", personId)
                .setParameter("sources", showings.stream().map(Showing::source).collect(Collectors.toSet()))
                .getResultStream()
                .map(row -> new Known((String) row[0], (EvidenceKind) row[1], (String) row[2]))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
