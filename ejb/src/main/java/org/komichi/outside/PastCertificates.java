package org.komichi.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Voucher;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.JapanToday;
import org.komichi.shared.NotFound;

/** Certificates of which the application itself tells, for a demonstration: the rules are the same, and nobody gets a letter. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastCertificates {
    @Inject
    CertificateShelf shelf;

    @Inject
    EvidenceLog evidence;

    @Inject
    People people;

    @Inject
    JapanToday today;

    @Inject
    Clock clock;

    /** Somebody handed one in. */
    public void handedIn(long personId, HandedInCertificate told, byte[] file) {
        keep(personId, told, file);
    }

    /** Somebody handed one in, and somebody else accepted it. */
    public void accepted(long personId, HandedInCertificate told, byte[] file, long checker, CheckedCertificate shows) {
        ExternalCertificate certificate = keep(personId, told, file);
        PersonSummary who = people.find(checker).orElseThrow(NotFound::new);
        certificate.accept(who, shows, clock.instant(), today.date());
        evidence.vouch(
                personId,
                certificate.showing(),
                new Voucher(certificate.number(), who.name(), who.profession(), who.id()));
    }

    private ExternalCertificate keep(long personId, HandedInCertificate told, byte[] file) {
        CleanCertificate clean = CleanCertificate.of(file);
        ExternalCertificate certificate = new ExternalCertificate(
                told, told.title(), told.issuer(), personId, clean.type(), clock.instant(), today.date());
        shelf.keep(certificate, clean);
        return certificate;
    }
}
