package org.komichi.discussion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.ReadableCase;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;

/** A case as an exercise: first one's own thought, then how experienced people think. No score. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class CaseExercise {
    /** Most characters of a thought. */
    public static final int LONGEST = CaseThought.LONGEST;

    @PersistenceContext
    EntityManager database;

    @Inject
    Cases cases;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /**
     * A question as the current person has it.
     *
     * @param own what she thinks; null when she wrote nothing
     * @param open whether she may read how experienced people think
     */
    public record Exercise(CaseQuestion question, String own, boolean open) {
        /** How experienced people think; null before it is open to her. */
        public String experts() {
            return open ? question.experts() : null;
        }
    }

    /** The questions of a case that is being read. Whoever is not signed in reads the questions alone. */
    @PermitAll
    public List<Exercise> of(ReadableCase read) {
        Map<String, CaseThought> thoughts = currentPerson
                .idIfSignedIn()
                .map(person -> thoughts(person, read.id()))
                .orElse(Map.of());
        return CaseQuestion.of(read.document()).stream()
                .map(question -> {
                    Optional<CaseThought> thought = Optional.ofNullable(thoughts.get(question.key()));
                    return new Exercise(
                            question, thought.flatMap(CaseThought::words).orElse(null), thought.isPresent());
                })
                .toList();
    }

    /**
     * Writes down what the current person thinks; in place of what she thought before. The experts' reasoning is open from then on.
     *
     * @param slug the case
     * @param question key of the question
     * @throws org.komichi.shared.NotFound when there is no such case or question
     * @throws WordsNeeded when nothing is written
     * @throws WordsTooLong when it is more than {@link #LONGEST} characters
     */
    public void think(String slug, String question, String words) {
        opened(slug, question).write(words, clock.instant());
    }

    /** Opens the experts' reasoning without a thought of one's own; again changes nothing.
     * @throws org.komichi.shared.NotFound as above */
    public void readFirst(String slug, String question) {
        opened(slug, question);
    }

    private CaseThought opened(String slug, String key) {
        ReadableCase read = cases.published(slug);
        CaseQuestion question = CaseQuestion.of(read.document(), key);
        // The person's row is the lock: of two tabs the second finds what the first wrote.
        database.find(Person.class, currentPerson.id(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(thoughts(currentPerson.id(), read.id()).get(key))
                .orElseGet(() -> {
                    CaseThought fresh = new CaseThought(currentPerson.id(), read.id(), question, clock.instant());
                    database.persist(fresh);
                    return fresh;
                });
    }

    private Map<String, CaseThought> thoughts(long person, long caseId) {
        return database.createQuery(
                        "select t from CaseThought t where t.personId = :person and t.caseId = :case",
                        CaseThought.class)
                .setParameter("person", person)
                .setParameter("case", caseId)
                .getResultStream()
                .collect(Collectors.toMap(CaseThought::question, thought -> thought));
    }
}
