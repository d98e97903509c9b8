package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** How one person rated herself, for her download and for her leaving: nobody else needs it. */
@ApplicationScoped
public class SelfRatingsOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "competency-self-ratings";
    }

    @Override
    public List<SelfRated> everythingAbout(long personId) {
        return database.createQuery(
                        "select r from SelfRating r where r.personId = :person order by r.ratedAt, r.id",
                        SelfRating.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(SelfRating::shown)
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from SelfRating r where r.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
