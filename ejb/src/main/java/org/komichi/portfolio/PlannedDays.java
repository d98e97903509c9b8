package org.komichi.portfolio;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.competency.Standings;
import org.komichi.framework.CompetencyFramework;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;

/**
 * The days of plans, for calendars and reminders: it is the application that reads, for a calendar program cannot sign in. Who calls
 * this knows whose plan it is to tell.
 */
@Stateless
@PermitAll
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlannedDays {
    @PersistenceContext
    EntityManager database;

    @Inject
    Standings standings;

    /** The days of somebody's goals that she has not reached, those too that have passed; the first one first. */
    public List<PlannedDay> of(long personId) {
        return open(database.createQuery(
                        "select g from PlanGoal g where g.personId = :person order by g.day, g.id", PlanGoal.class)
                .setParameter("person", personId)
                .getResultList());
    }

    /** Those of these goals that are not reached, in their order. */
    public List<PlannedDay> open(Collection<PlanGoal> goals) {
        if (goals.isEmpty()) {
            return List.of();
        }
        Standings.Matrix levels =
                standings.of(goals.stream().map(PlanGoal::personId).collect(Collectors.toSet()));
        return goals.stream()
                .filter(goal -> levels.level(goal.personId(), goal.outcome()) < goal.level())
                .map(goal -> new PlannedDay(
                        goal.id(),
                        goal.version(),
                        goal.outcome(),
                        levels.framework()
                                .outcome(goal.outcome())
                                .map(CompetencyFramework.Outcome::text)
                                .orElse(new Bilingual(goal.outcome(), goal.outcome())),
                        goal.level(),
                        levels.level(goal.personId(), goal.outcome()),
                        goal.by()))
                .toList();
    }
}
