package org.komichi.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/**
 * The certificates of one person, for her download and for her leaving. Valid ones stay until their term ends, because those
 * whom she showed them to must be able to verify them; from the others the name is removed.
 */
@ApplicationScoped
public class CertificatesOfAPerson implements PersonalDataSource {
    /** A certificate in the download. */
    public record Held(CertificateText certificate, CertificateState state) {}

    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "certificates";
    }

    @Override
    public Object everythingAbout(long personId) {
        List<Held> all = database.createQuery(
                        "select c from Certificate c where c.personId = :person order by c.id", Certificate.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(certificate -> new Held(certificate.text(), certificate.state()))
                .toList();
        return all;
    }

    @Override
    public void forget(long personId) {
        database.createQuery("""
                        update Certificate c set c.name = null
                        where c.personId = :person and (c.replacedAt is not null or c.revokedAt is not null)
                        """).setParameter("person", personId).executeUpdate();
    }
}
