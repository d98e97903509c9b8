package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.Set;

/** Where somebody stands among those who wait for the same seats, at one of the same meetings at least. */
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
                                select r.profession, r.chosen, count(r) from Registration r
                                where r.workshopId = :workshop and r.arrival < :arrival
                                and r.status = org.komichi.workshop.RegistrationStatus.WAITLISTED
                                group by r.profession, r.chosen
                                """, Object[].class)
                        .setParameter("workshop", workshop.id())
                        .setParameter("arrival", registration.arrival())
                        .getResultStream()
                        .filter(row -> plan.lineOf((String) row[0]).equals(line))
                        .filter(row -> registration.chosen().isEmpty()
                                || !Collections.disjoint(registration.chosen(), Registration.sessions((String) row[1])))
                        .mapToInt(row -> ((Number) row[2]).intValue())
                        .sum();
    }
}
