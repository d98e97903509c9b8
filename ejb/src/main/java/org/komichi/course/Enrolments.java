package org.komichi.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.run.Run;
import org.komichi.survey.Participation;
import org.komichi.survey.Waves;

/** Enrolments with what hangs on them. Whoever changes something locks the enrolment first: one change after the other. */
@ApplicationScoped
class Enrolments {
    @PersistenceContext
    EntityManager database;

    @Inject
    Courses courses;

    @Inject
    Waves waves;

    /** A person's studies of a course, in the run that began last. */
    Optional<Studies> find(long personId, String courseSlug) {
        List<Object[]> rows = database.createQuery("""
                        select e, r from Enrolment e, Run r
                        where r.id = e.runId and e.personId = :person and e.courseSlug = :course
                        order by r.startsOn desc, r.id desc
                        """, Object[].class)
                .setParameter("person", personId)
                .setParameter("course", courseSlug)
                .setMaxResults(1)
                .getResultList();
        return studies(personId, rows).stream().findFirst();
    }

    /** A person's studies in one run. */
    Optional<Studies> find(long personId, long runId) {
        List<Object[]> rows = database.createQuery("""
                        select e, r from Enrolment e, Run r
                        where r.id = e.runId and e.personId = :person and e.runId = :run
                        """, Object[].class)
                .setParameter("person", personId)
                .setParameter("run", runId)
                .getResultList();
        return studies(personId, rows).stream().findFirst();
    }

    /** Everything a person studies or studied, the run that began last first; of several, those completed without their
     * questionnaires. */
    List<Studies> all(long personId) {
        return studies(
                personId,
                database.createQuery("""
                                select e, r from Enrolment e, Run r where r.id = e.runId and e.personId = :person
                                order by r.startsOn desc, r.id desc
                                """, Object[].class)
                        .setParameter("person", personId)
                        .getResultList());
    }

    /** The enrolment, locked: until the transaction ends nobody else changes anything that hangs on it. */
    Enrolment lock(long enrolmentId) {
        return database.find(Enrolment.class, enrolmentId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where somebody is in a module, if she ever opened it. */
    Optional<ModuleProgress> findProgress(long enrolmentId, String moduleSlug) {
        return database.createQuery(
                        "select p from ModuleProgress p where p.enrolmentId = :enrolment and p.moduleSlug = :module",
                        ModuleProgress.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("module", moduleSlug)
                .getResultStream()
                .findFirst();
    }

    /** The tries at one quiz, the latest first. */
    List<QuizAttempt> attempts(long enrolmentId, String moduleSlug, QuizPart part) {
        return database.createQuery("""
                        select a from QuizAttempt a
                        where a.enrolmentId = :enrolment and a.moduleSlug = :module and a.part = :part
                        order by a.number desc
                        """, QuizAttempt.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("module", moduleSlug)
                .setParameter("part", part)
                .getResultList();
    }

    private List<Studies> studies(long personId, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<String, ModuleStanding>> progress =
                progress(rows.stream().map(row -> ((Enrolment) row[0]).id()).toList());
        return rows.stream()
                .map(row -> {
                    Enrolment enrolment = (Enrolment) row[0];
                    return new Studies(
                            enrolment.id(),
                            (Run) row[1],
                            courses.version(enrolment.packVersionId()),
                            progress.getOrDefault(enrolment.id(), Map.of()),
                            // Who has reached the end has no gate before her.
                            enrolment.completedOn() == null || rows.size() == 1
                                    ? waves.standings(enrolment.runId(), personId)
                                    : Map.<String, Participation>of(),
                            enrolment.completedOn());
                })
                .toList();
    }

    private Map<Long, Map<String, ModuleStanding>> progress(Collection<Long> enrolments) {
        Map<Long, Map<String, ModuleStanding>> all = new HashMap<>();
        database.createQuery("select p from ModuleProgress p where p.enrolmentId in :enrolments", ModuleProgress.class)
                .setParameter("enrolments", enrolments)
                .getResultList()
                .forEach(progress -> all.computeIfAbsent(progress.enrolmentId(), id -> new HashMap<>())
                        .put(progress.moduleSlug(), progress.standing()));
        return all;
    }
}
