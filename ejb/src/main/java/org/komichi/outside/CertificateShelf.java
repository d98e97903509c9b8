package org.komichi.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.Frameworks;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.shared.NotFound;

/** All certificates from elsewhere. Whoever changes one has locked its row. */
@ApplicationScoped
class CertificateShelf {
    @PersistenceContext
    EntityManager database;

    @Inject
    People people;

    @Inject
    Frameworks frameworks;

    /** The certificate of this number. */
    Optional<ExternalCertificate> find(String number) {
        return find(number, LockModeType.NONE);
    }

    /** The same for somebody who changes it: of two the second waits.
     * @throws NotFound when there is none */
    ExternalCertificate lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    private Optional<ExternalCertificate> find(String number, LockModeType lock) {
        return database.createQuery(
                        "select c from ExternalCertificate c where c.number = :number", ExternalCertificate.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Those of one person, the latest first. */
    List<ExternalCertificate> of(long personId) {
        return database.createQuery("""
                        select c from ExternalCertificate c where c.personId = :person order by c.handedInAt desc, c.id desc
                        """, ExternalCertificate.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Keeps a new one with its file. */
    void keep(ExternalCertificate certificate, CleanCertificate file) {
        database.persist(certificate);
        database.flush();
        database.persist(new CertificateFile(certificate.id(), file));
    }

    /** Its file.
     * @throws NotFound when it was taken back */
    byte[] file(ExternalCertificate certificate) {
        return database.createQuery(
                        "select f from CertificateFile f where f.certificateId = :certificate", CertificateFile.class)
                .setParameter("certificate", certificate.id())
                .getResultStream()
                .findFirst()
                .map(CertificateFile::bytes)
                .orElseThrow(NotFound::new);
    }

    /** Its file goes. */
    void drop(ExternalCertificate certificate) {
        database.createQuery("delete from CertificateFile f where f.certificateId = :certificate")
                .setParameter("certificate", certificate.id())
                .executeUpdate();
    }

    /** As they are shown; one statement, whatever their number. */
    List<SeenCertificate> shown(Collection<ExternalCertificate> all) {
        Map<Long, PersonSummary> holders = people.summaries(
                all.stream().map(ExternalCertificate::personId).distinct().toList());
        return all.stream().map(one -> one.shown(holders.get(one.personId()))).toList();
    }

    /** Codes of the framework that counts now.
     * @throws EvidenceOutcomesNeeded when there are none, more than ten, or others */
    List<String> known(Collection<String> typed) {
        CompetencyFramework framework = frameworks.published().latest();
        List<String> codes = typed.stream().distinct().sorted().toList();
        if (codes.isEmpty()
                || codes.size() > MOST_OUTCOMES
                || codes.stream().anyMatch(code -> framework.outcome(code).isEmpty())) {
            throw new EvidenceOutcomesNeeded(MOST_OUTCOMES);
        }
        return codes;
    }

    private static final int MOST_OUTCOMES = 10;
}
