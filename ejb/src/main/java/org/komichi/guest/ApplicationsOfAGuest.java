package org.komichi.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** That somebody proved her address by a form for guests; what she said there is with her registration. */
@ApplicationScoped
class ApplicationsOfAGuest implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "guest-forms";
    }

    @Override
    public List<Long> everythingAbout(long personId) {
        return database.createQuery(
                        "select a.workshopId from GuestApplication a where a.personId = :person order by a.id",
                        Long.class)
                .setParameter("person", personId)
                .getResultList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from GuestApplication a where a.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
