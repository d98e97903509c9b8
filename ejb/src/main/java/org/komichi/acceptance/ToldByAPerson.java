package org.komichi.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** That a person told something of her station. It is the station's; without her account nobody told it. */
@ApplicationScoped
public class ToldByAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    /** One time, in the download. */
    public record Line(String station, Instant toldAt, Acceptance told) {}

    @Override
    public String section() {
        return "station-acceptance";
    }

    @Override
    public List<Line> everythingAbout(long personId) {
        return database.createQuery("""
                        select o.name, r from AcceptanceReport r, Organisation o
                        where o.id = r.stationId and r.toldBy = :person order by r.toldAt, r.id
                        """, Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> {
                    Told told = ((AcceptanceReport) row[1]).told();
                    return new Line((String) row[0], told.at(), told.acceptance());
                })
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("update AcceptanceReport r set r.toldBy = null where r.toldBy = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
