package org.komichi.portfolio;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;

/**
 * Reminds people of what they planned, one letter for all that is near. Of two servers that look at the same time each finds what the
 * other left.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
public class PlanReminders {
    private static final int AT_A_TIME = 1000;

    @PersistenceContext
    EntityManager database;

    @Inject
    PlannedDays days;

    @Inject
    Event<GoalsNear> near;

    @Inject
    Clock clock;

    @Schedule(hour = "7-20", minute = "42", timezone = "Asia/Tokyo", persistent = false)
    void everyHour() {
        remind();
    }

    /** Reminds whom it is time for. */
    public void remind() {
        LocalDate today = Japan.day(clock.instant());
        // Whose goals are looked at is decided here; which of them, under the lock.
        database.createQuery("""
                        select distinct g.personId from PlanGoal g where g.remindedAt is null
                        and g.day >= :today and g.day <= :soon order by g.personId
                        """, Long.class)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(PlanGoal.REMINDED_BEFORE))
                .setMaxResults(AT_A_TIME)
                .getResultList()
                .forEach(person -> remind(person, today));
    }

    private void remind(long person, LocalDate today) {
        List<PlanGoal> due = database.createQuery(
                        "select g from PlanGoal g where g.personId = :person order by g.day, g.id", PlanGoal.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(goal -> goal.reminds(today))
                .toList();
        // What is reached already needs no letter, and is looked at no more.
        List<PlannedDay> open = days.open(due);
        due.forEach(goal -> goal.reminded(clock.instant()));
        if (!open.isEmpty()) {
            near.fire(new GoalsNear(person, open));
        }
    }
}
