package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.komichi.survey.AfterwardsRule;

/** The questionnaire after a workshop asks those who attended at least one of its meetings. Runs of courses have no meetings. */
@ApplicationScoped
class AnswersAfterAttendance implements AfterwardsRule {
    @PersistenceContext
    EntityManager database;

    @Override
    public Set<Long> keptOut(long runId, Collection<Long> people) {
        boolean workshop = database.createQuery("select count(w) from Workshop w where w.runId = :run", Long.class)
                        .setParameter("run", runId)
                        .getSingleResult()
                > 0;
        if (!workshop || people.isEmpty()) {
            return Set.of();
        }
        Set<Long> out = new HashSet<>(people);
        out.removeAll(Set.copyOf(
                database.createQuery("""
                        select distinct a.personId from Attendance a, Workshop w
                        where w.id = a.workshopId and w.runId = :run and a.toldAt is not null
                        """, Long.class).setParameter("run", runId).getResultList()));
        return out;
    }
}
