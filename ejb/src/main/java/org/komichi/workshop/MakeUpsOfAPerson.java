package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** What is held about somebody who comes to meetings of later runs. Who deletes her account gives these places back. */
@ApplicationScoped
public class MakeUpsOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Seating seating;

    @Inject
    PlanRows rows;

    /** A booking in the download.
     * @param meeting its place in the order of the meetings, from 1 */
    public record Line(String workshop, int meeting, Instant bookedAt) {}

    @Override
    public String section() {
        return "make-ups";
    }

    @Override
    public List<Line> everythingAbout(long personId) {
        return database.createQuery("""
                        select w.slug, s.position, m from MakeUp m, WorkshopSession s, Workshop w
                        where m.personId = :person and s.id = m.sessionId and w.id = s.workshopId order by m.id
                        """, Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> new Line((String) row[0], (Integer) row[1], ((MakeUp) row[2]).bookedAt()))
                .toList();
    }

    @Override
    public void forget(long personId) {
        List<Long> workshops = database.createQuery("""
                        select distinct s.workshopId from MakeUp m, WorkshopSession s
                        where m.personId = :person and s.id = m.sessionId order by s.workshopId
                        """, Long.class)
                .setParameter("person", personId)
                .getResultList();
        Instant now = clock.instant();
        for (long id : workshops) {
            Workshop workshop = seating.lock(id);
            database.createQuery("""
                            delete from MakeUp m where m.personId = :person and m.sessionId in
                            (select s.id from WorkshopSession s where s.workshopId = :workshop)
                            """)
                    .setParameter("person", personId)
                    .setParameter("workshop", id)
                    .executeUpdate();
            rows.refit(workshop, now);
            seating.seatFirstInLine(workshop, now);
        }
    }
}
