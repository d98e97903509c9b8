package org.komichi.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** The code by which other systems named one person, for her download and for her leaving. */
@ApplicationScoped
public class EvidenceCodeOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "competency-evidence-code";
    }

    @Override
    public List<String> everythingAbout(long personId) {
        return database.createQuery("select c.code from EvidenceCode c where c.personId = :person", String.class)
                .setParameter("person", personId)
                .getResultList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from EvidenceCode c where c.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
