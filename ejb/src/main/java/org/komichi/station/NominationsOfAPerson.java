package org.komichi.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** To which workshops a person's station wanted to send her. It goes with her account. */
@ApplicationScoped
public class NominationsOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    /** One of them, in the download. */
    public record Line(String workshop, String station, Instant nominatedAt, boolean reserve, boolean takenOn) {}

    @Override
    public String section() {
        return "station-applications";
    }

    @Override
    public List<Line> everythingAbout(long personId) {
        return database.createQuery("""
                        select w.slug, o.name, n from Nomination n, Workshop w, Organisation o
                        where w.id = n.workshopId and o.id = n.stationId and n.personId = :person order by n.id
                        """, Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> {
                    Nomination nomination = (Nomination) row[2];
                    return new Line(
                            (String) row[0],
                            (String) row[1],
                            nomination.nominatedAt(),
                            nomination.reserve(),
                            nomination.takenOn());
                })
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from Nomination n where n.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
