package org.komichi.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** The links by which somebody showed her record, for her download; with her account they go, and open nothing. */
@ApplicationScoped
public class ShareLinksOfAPerson implements PersonalDataSource {
    /** A link in the download. */
    public record Made(Instant createdAt, LocalDate endsOn, Instant withdrawnAt, PortfolioChoice choice) {}

    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "share-links";
    }

    @Override
    public List<Made> everythingAbout(long personId) {
        return database.createQuery(
                        "select s from ShareLink s where s.personId = :person order by s.createdAt", ShareLink.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(link -> new Made(link.createdAt(), link.endsOn(), link.withdrawnAt(), link.choice()))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("""
                        delete from ShareLook k where k.linkId in (select s.id from ShareLink s where s.personId = :person)
                        """).setParameter("person", personId).executeUpdate();
        database.createQuery("delete from ShareLink s where s.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
