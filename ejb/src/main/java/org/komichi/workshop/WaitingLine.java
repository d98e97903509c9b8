package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** Where somebody stands among those who wait for the same seats. */
@ApplicationScoped
class WaitingLine {
    @PersistenceContext
    EntityManager database;

    @Inject
    Seating seating;

    /** How many in her line came before her, plus one. */
    int position(Workshop workshop, Registration registration) {
        SeatPlan plan = seating.plan(workshop);
        Set<String> line = plan.lineOf(registration.profession());
        return 1
                + database.createQuery("""
                                select r.profession, count(r) from Registration r
                                where r.workshopId = :workshop and r.arrival < :arrival
                                and r.status = org.komichi.workshop.RegistrationStatus.WAITLISTED group by r.profession
                                """, Object[].class)
                        .setParameter("workshop", workshop.id())
                        .setParameter("arrival", registration.arrival())
                        .getResultStream()
                        .filter(row -> plan.lineOf((String) row[0]).equals(line))
                        .mapToInt(row -> ((Number) row[1]).intValue())
                        .sum();
    }
}
