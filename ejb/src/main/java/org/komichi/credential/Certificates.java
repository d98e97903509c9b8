package org.komichi.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Japan;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;
import org.komichi.shared.Settings;

/** Certificates as their holders keep them, anybody verifies them, and the organizing team answers for them. */
@Stateless
@PermitAll
public class Certificates {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    KeyRing keys;

    @Inject
    Runs runs;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    @Inject
    CertificatePrinter printer;

    @Inject
    Event<CertificateIssued> issued;

    @Inject
    Event<CertificateRevoked> revoked;

    /** The current person's certificates, the latest first. */
    @RolesAllowed(Role.Name.LEARNER)
    public List<CertificateSummary> mine() {
        long person = currentPerson.id();
        String name = database.find(Person.class, person).name();
        return database.createQuery(
                        "select c from Certificate c where c.personId = :person order by c.issuedOn desc, c.id desc",
                        Certificate.class)
                .setParameter("person", person)
                .getResultStream()
                .map(certificate -> summary(certificate, name))
                .toList();
    }

    /** The valid certificates of somebody, the latest first, for what she herself has decided to show. */
    @RolesAllowed(Role.Name.SYSTEM)
    public List<CertificateText> validOf(long personId) {
        return database.createQuery(
                        "select c from Certificate c where c.personId = :person order by c.completedOn desc, c.id desc",
                        Certificate.class)
                .setParameter("person", personId)
                .getResultStream()
                .filter(certificate -> certificate.state() == CertificateState.VALID)
                .map(Certificate::text)
                .toList();
    }

    /** The certificate of the current person for a run that can be shown now, if there is one. */
    @RolesAllowed(Role.Name.LEARNER)
    public Optional<CertificateSummary> mineOf(long runId) {
        long person = currentPerson.id();
        String name = database.find(Person.class, person).name();
        return database.createQuery("""
                        select c from Certificate c where c.personId = :person and c.runId = :run
                        order by c.edition desc
                        """, Certificate.class)
                .setParameter("person", person)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst()
                .map(certificate -> summary(certificate, name));
    }

    /**
     * A certificate of the current person as PDF. Rendering holds no transaction: it takes longer than a query should.
     *
     * @throws NotFound when it is not hers, or there is none
     * @throws CertificateNotValid when it was replaced or revoked
     */
    @RolesAllowed(Role.Name.LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] pdf(String number) {
        Certificate certificate = own(number);
        if (certificate.state() != CertificateState.VALID) {
            throw new CertificateNotValid();
        }
        CertificateText text = certificate.text();
        return printer.print(text, settings.baseUrl() + "/verify/" + text.groupedCode(), settings.demo());
    }

    /**
     * Prints today's name: on the certificate that waited for one, or on a new one that replaces the old.
     *
     * @return the number of the certificate that is valid now
     * @throws NotFound when it is not hers, or there is none
     * @throws NameUnchanged when it would say the same
     * @throws CertificateNotValid when it was replaced or revoked
     */
    @RolesAllowed(Role.Name.LEARNER)
    public String reissue(String number) {
        Certificate old = own(number);
        String name = database.find(Person.class, currentPerson.id()).name();
        if (old.state() == CertificateState.WITHOUT_NAME) {
            if (!old.nameDiffersFrom(name)) {
                throw new NameUnchanged();
            }
            old.printName(name);
            audit.record("certificate-named", "certificate", old.number(), null);
            return old.number();
        }
        Run run = runs.get(old.runId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), run.zone());
        Certificate next = old.reissue(
                CertificateCode.number(today.getYear(), keys::random),
                CertificateCode.code(keys::random),
                name,
                today,
                clock.instant());
        database.persist(next);
        audit.record("certificate-reissued", "certificate", next.number(), old.number());
        issued.fire(new CertificateIssued(next.personId(), next.number()));
        return next.number();
    }

    /** What a code, however it was typed, stands for; empty when it stands for nothing (any more). */
    public Optional<Verification> verify(String typed) {
        return CertificateCode.read(typed)
                .flatMap(code -> database.createQuery(
                                "select c from Certificate c where c.code = :code", Certificate.class)
                        .setParameter("code", code)
                        .getResultStream()
                        .findFirst())
                .filter(certificate -> certificate.state() != CertificateState.WITHOUT_NAME)
                .filter(certificate -> !certificate.text().keptUntil().isBefore(today()))
                .map(certificate ->
                        new Verification(certificate.state(), certificate.text(), day(certificate.revokedAt())));
    }

    /**
     * The certificates of a run, for its organizing team or an administrator.
     *
     * @throws NotFound when there is no such run, or it belongs to another team
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.ADMIN})
    public List<IssuedCertificate> issuedIn(String runSlug) {
        Run run = answeredFor(runSlug);
        audit.record("certificates-seen", "run", run.id(), null);
        return database.createQuery(
                        "select c from Certificate c where c.runId = :run order by c.issuedOn, c.id", Certificate.class)
                .setParameter("run", run.id())
                .getResultStream()
                .map(Certificates::issued)
                .toList();
    }

    private static IssuedCertificate issued(Certificate certificate) {
        return new IssuedCertificate(
                certificate.number(),
                certificate.text().name(),
                certificate.text().issuedOn(),
                certificate.state(),
                certificate.revocationReason());
    }

    /** A certificate by its number, however it was typed, for an administrator whom somebody wrote about it. */
    @RolesAllowed(Role.Name.ADMIN)
    public Optional<FoundCertificate> findIssued(String typedNumber) {
        Optional<Certificate> found = CertificateCode.readNumber(typedNumber).flatMap(this::find);
        found.ifPresent(one -> audit.record("certificate-seen", "certificate", one.number(), null));
        return found.map(one -> new FoundCertificate(
                runs.get(one.runId()).slug(), one.text().course(), one.text().run(), issued(one)));
    }

    /** The run whose certificates the current person answers for.
     * @throws NotFound when there is none, or it belongs to another team */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.ADMIN})
    public Run answeredFor(String runSlug) {
        return currentPerson.holdsOnPlatform(Role.ADMIN)
                ? runs.find(runSlug).orElseThrow(NotFound::new)
                : runs.organized(runSlug);
    }

    /**
     * Withdraws a certificate of a run, and has its holder told why.
     *
     * @throws NotFound when the run is not the current person's to organize, or has no such certificate
     * @throws CertificateNotValid when it was replaced or revoked before
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.ADMIN})
    public void revoke(String runSlug, String number, RevocationReason reason) {
        Run run = answeredFor(runSlug);
        Certificate certificate =
                find(number).filter(found -> run.id().equals(found.runId())).orElseThrow(NotFound::new);
        database.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
        certificate.revoke(reason, clock.instant());
        audit.record("certificate-revoked", "certificate", number, reason.name());
        revoked.fire(certificate.revoked());
    }

    private Certificate own(String number) {
        long person = currentPerson.id();
        return find(number).filter(found -> found.belongsTo(person)).orElseThrow(NotFound::new);
    }

    private Optional<Certificate> find(String number) {
        return database.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private static CertificateSummary summary(Certificate certificate, String nameOfToday) {
        return new CertificateSummary(
                certificate.text(),
                certificate.state(),
                certificate.stands() && certificate.nameDiffersFrom(nameOfToday));
    }

    // The public page belongs to no run: it counts days where its readers live.
    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant moment) {
        return moment == null ? null : Japan.day(moment);
    }
}
