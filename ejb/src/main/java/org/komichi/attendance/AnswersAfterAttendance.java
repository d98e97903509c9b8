package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.komichi.survey.AfterwardsRule;

/** The questionnaire after a workshop asks those who attended at least one of its meetings. Runs of courses have no meetings. */
@ApplicationScoped
class AnswersAfterAttendance implements AfterwardsRule {
    @PersistenceContext
    EntityManager database;

    @Override
    public Set<Long> keptOut(long runId, Collection<Long> people) {
        // One row at least for a workshop, without a person when nobody attended; none for a run that is no workshop.
        List<Object[]> attended = database.createQuery("""
                        select w.id, a.personId from Workshop w
                        left join Attendance a on a.workshopId = w.id and a.toldAt is not null
                        where w.runId = :run
                        """, Object[].class)
                .setParameter("run", runId)
                .getResultList();
        if (attended.isEmpty()) {
            return Set.of();
        }
        Set<Long> out = new HashSet<>(people);
        attended.forEach(row -> out.remove((Long) row[1]));
        return out;
    }
}
