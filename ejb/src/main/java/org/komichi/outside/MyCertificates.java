package org.komichi.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.EvidenceLog;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.JapanToday;
import org.komichi.shared.NotFound;

/** Certificates that the current person holds from elsewhere: she hands them in, others check them, she takes them back. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MyCertificates {
    /** So many files are kept of one person. */
    private static final int MOST = 20;

    // It stays with what counts no more; who reads it reads either language.
    private static final String TAKEN_BACK = "本人が証明書を取り下げました。 / Its holder took the certificate back.";

    @PersistenceContext
    EntityManager database;

    @Inject
    CertificateShelf shelf;

    @Inject
    EvidenceLog evidence;

    @Inject
    PrintedWords words;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    JapanToday today;

    @Inject
    Clock clock;

    /** All of them, the latest first; what was taken back is left out. */
    public List<SeenCertificate> mine() {
        return shelf.shown(shelf.of(currentPerson.id()).stream()
                .filter(one -> one.state() != CertificateState.TAKEN_BACK)
                .toList());
    }

    /**
     * Hands one in. The same form again is the same certificate.
     *
     * @param file PDF, JPEG or PNG of at most 5 MB
     * @throws CertificateWordsNeeded without a title or an issuer, or when one is too long
     * @throws org.komichi.deidentification.WordsPointToSomebody when one may lead to a patient
     * @throws EvidenceOutcomesNeeded when none, too many or unknown outcomes were chosen
     * @throws CertificateDayNeeded without the day it was issued
     * @throws org.komichi.competency.EvidenceInFuture when that is still to come
     * @throws CertificateRunOut when it is not valid any more
     * @throws CertificateFileNeeded when the file cannot be read
     * @throws CertificateFileTooLarge when it is too large
     * @throws TooManyCertificates when twenty are here already
     */
    public String handIn(HandedInCertificate told, byte[] file) {
        long me = currentPerson.id();
        String title = words.of("name", told.title(), ExternalCertificate.LONGEST_TITLE);
        String issuer = words.of("issuer", told.issuer(), ExternalCertificate.LONGEST_ISSUER);
        HandedInCertificate known = new HandedInCertificate(
                told.form(), title, issuer, told.on(), told.until(), shelf.known(told.outcomes()));
        CleanCertificate clean = CleanCertificate.of(file);
        // Her row is the lock: of two clicks the second finds what the first handed in.
        database.find(Person.class, me, LockModeType.PESSIMISTIC_WRITE);
        Optional<ExternalCertificate> before = shelf.find(told.form().toString());
        if (before.isPresent()) {
            return mine(before.get()).number();
        }
        long kept = shelf.of(me).stream()
                .filter(one -> one.state() != CertificateState.TAKEN_BACK)
                .count();
        if (kept >= MOST) {
            throw new TooManyCertificates(MOST);
        }
        ExternalCertificate certificate =
                new ExternalCertificate(known, title, issuer, me, clean.type(), clock.instant(), today.date());
        shelf.keep(certificate, clean);
        audit.record("outside-certificate-handed-in", "person", me, certificate.number());
        return certificate.number();
    }

    /**
     * Takes one back: its file goes at once, and what it carried counts no more. Once more changes nothing.
     *
     * @throws NotFound when it is not hers
     */
    public void takeBack(String number) {
        ExternalCertificate certificate = mine(shelf.lock(number));
        if (certificate.state() == CertificateState.TAKEN_BACK) {
            return;
        }
        if (certificate.takeBack()) {
            evidence.withdraw(certificate.personId(), certificate.number(), TAKEN_BACK);
        }
        shelf.drop(certificate);
        audit.record("outside-certificate-taken-back", "person", certificate.personId(), number);
    }

    private ExternalCertificate mine(ExternalCertificate certificate) {
        if (certificate.personId() != currentPerson.id()) {
            throw new NotFound();
        }
        return certificate;
    }
}
