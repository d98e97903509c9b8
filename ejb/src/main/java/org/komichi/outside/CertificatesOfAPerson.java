package org.komichi.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** Certificates of one person with their files, for her download and for her leaving: nobody else needs them. */
@ApplicationScoped
public class CertificatesOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    CertificateShelf shelf;

    /** A certificate in the download.
     * @param type media type of the file
     * @param file what was handed in, in Base64; null when it was taken back */
    public record Kept(SeenCertificate certificate, String type, String file) {}

    @Override
    public String section() {
        return "competency-certificates";
    }

    @Override
    public List<Kept> everythingAbout(long personId) {
        List<ExternalCertificate> all = shelf.of(personId);
        List<SeenCertificate> shown = shelf.shown(all);
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i -> new Kept(
                        shown.get(i),
                        all.get(i).mediaType(),
                        shown.get(i).hasFile()
                                ? java.util.Base64.getEncoder().encodeToString(shelf.file(all.get(i)))
                                : null))
                .toList();
    }

    @Override
    public void forget(long personId) {
        database.createQuery("""
                        delete from CertificateFile f where f.certificateId in
                        (select c.id from ExternalCertificate c where c.personId = :person)
                        """).setParameter("person", personId).executeUpdate();
        database.createQuery("delete from ExternalCertificate c where c.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
