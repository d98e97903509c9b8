package org.komichi.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** What somebody wants to reach, for her download; it goes with her account. */
@ApplicationScoped
public class PlanOfAPerson implements PersonalDataSource {
    /** A goal in the download. */
    public record Planned(String outcome, int level, LocalDate by, String words) {}

    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "plan";
    }

    @Override
    public List<Planned> everythingAbout(long personId) {
        return database.createQuery("select g from PlanGoal g where g.personId = :person order by g.id", PlanGoal.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(goal -> new Planned(goal.outcome(), goal.level(), goal.by(), goal.words()))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from PlanGoal g where g.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
