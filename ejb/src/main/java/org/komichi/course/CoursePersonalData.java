package org.komichi.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komichi.identity.PersonalDataSource;

/** Studies as somebody downloads them. Who leaves takes her answers along; that she took part stays, by number. */
@ApplicationScoped
public class CoursePersonalData implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    Enrolments enrolments;

    @Override
    public String section() {
        return "courses";
    }

    @Override
    public Object everythingAbout(long personId) {
        return enrolments.all(personId).stream().map(this::one).toList();
    }

    private Map<String, Object> one(Studies studies) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("course", studies.course().slug());
        all.put("run", studies.run().slug());
        all.put("completedOn", studies.completedOn());
        all.put("modules", studies.modules());
        all.put(
                "quizAttempts",
                database.createQuery(
                                "select a from QuizAttempt a where a.enrolmentId = :enrolment order by a.startedAt",
                                QuizAttempt.class)
                        .setParameter("enrolment", studies.enrolmentId())
                        .getResultStream()
                        .map(attempt -> Map.of(
                                "module", attempt.moduleSlug(), "part", attempt.part(), "attempt", attempt.sheet()))
                        .toList());
        return all;
    }

    @Override
    public void forget(long personId) {
        List<Long> hers = database.createQuery("select e.id from Enrolment e where e.personId = :person", Long.class)
                .setParameter("person", personId)
                .getResultList();
        for (String entity : hers.isEmpty() ? List.<String>of() : List.of("QuizAttempt", "ModuleProgress")) {
            database.createQuery("delete from " + entity + " x where x.enrolmentId in :hers")
                    .setParameter("hers", hers)
                    .executeUpdate();
        }
    }
}
