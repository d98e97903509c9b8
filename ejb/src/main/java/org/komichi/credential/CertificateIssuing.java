package org.komichi.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komichi.attendance.CompletionWithdrawn;
import org.komichi.attendance.WorkshopCompleted;
import org.komichi.audit.AuditTrail;
import org.komichi.content.Pack;
import org.komichi.content.Packs;
import org.komichi.content.Review;
import org.komichi.course.CourseCompleted;
import org.komichi.course.Courses;
import org.komichi.credential.Certificate.Achievement;
import org.komichi.identity.Organisation;
import org.komichi.identity.Person;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.KeyRing;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/**
 * Issues a certificate when a workshop is completed, or a course whose way ends with one, in the same transaction: such a
 * completion without its certificate does not exist. When a correction takes a completion back, its certificate goes with it.
 * No service, so that nobody can ask for one from outside.
 */
@Dependent
class CertificateIssuing {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    @Inject
    Runs runs;

    @Inject
    Packs packs;

    @Inject
    Courses courses;

    @Inject
    Workshops workshops;

    @Inject
    AuditTrail audit;

    @Inject
    Event<CertificateIssued> issued;

    @Inject
    Event<CertificateRevoked> revoked;

    void issue(@Observes CourseCompleted done) {
        // A course may only prepare for something else, as reading at home does for a series of meetings.
        if (!courses.version(done.versionId()).certified()) {
            return;
        }
        Optional<Person> person = lock(done.personId());
        if (person.isPresent() && latest(done.personId(), done.runId()).isEmpty()) {
            issue(
                    person.get(),
                    done.runId(),
                    achievement(packs.version(done.versionId()).pack(), done.on()));
        }
    }

    void issue(@Observes WorkshopCompleted done) {
        Optional<Person> person = lock(done.personId());
        Optional<Certificate> before = latest(done.personId(), done.runId());
        // Who comes as a guest has no account in which a certificate could lie.
        if (person.filter(known -> !known.isGuest()).isEmpty()
                || before.filter(Certificate::stands).isPresent()) {
            return;
        }
        Certificate certificate = issue(person.get(), done.runId(), attended(done));
        before.ifPresent(certificate::follow);
    }

    void withdraw(@Observes CompletionWithdrawn withdrawn) {
        lock(withdrawn.personId());
        latest(withdrawn.personId(), withdrawn.runId())
                .filter(certificate ->
                        certificate.stands() && certificate.text().ofWorkshop())
                .ifPresent(certificate -> {
                    certificate.revoke(RevocationReason.REQUIREMENTS_NOT_MET, clock.instant());
                    audit.record(
                            "certificate-revoked",
                            "certificate",
                            certificate.number(),
                            RevocationReason.REQUIREMENTS_NOT_MET.name());
                    revoked.fire(certificate.revoked());
                });
    }

    // The person's row is the lock: completing twice, also from two tabs, issues once.
    private Optional<Person> lock(long person) {
        return Optional.ofNullable(database.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE));
    }

    private Certificate issue(Person person, long runId, Achievement done) {
        Run run = runs.get(runId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), run.zone());
        Certificate certificate = new Certificate(
                CertificateCode.number(today.getYear(), keys::random),
                CertificateCode.code(keys::random),
                person.id(),
                person.name(),
                run.id(),
                run.title(),
                database.find(Organisation.class, run.organisationId()).name(),
                done,
                today);
        database.persist(certificate);
        audit.record("certificate-issued", "certificate", certificate.number(), null);
        issued.fire(new CertificateIssued(person.id(), certificate.number()));
        return certificate;
    }

    private Optional<Certificate> latest(long personId, long runId) {
        return database.createQuery("""
                        select c from Certificate c where c.personId = :person and c.runId = :run
                        order by c.edition desc
                        """, Certificate.class)
                .setParameter("person", personId)
                .setParameter("run", runId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Achievement attended(WorkshopCompleted done) {
        Workshop workshop = database.find(Workshop.class, done.workshopId());
        WorkshopSummary summary = workshops.summaries(List.of(workshop)).getFirst();
        return new Achievement(
                workshop.slug(), workshop.title(), summary.minutes(), false, CertificateText.OF_WORKSHOP, done.on());
    }

    private static Achievement achievement(Pack pack, LocalDate on) {
        var course = pack.yaml("course.yaml");
        boolean reviewed = pack.review().reviewed()
                && pack.paths().stream()
                        .filter(path -> path.endsWith("/module.yaml"))
                        .allMatch(path -> Review.of(pack.yaml(path)).reviewed());
        return new Achievement(
                pack.slug(), pack.title(), course.path("minutes").asInt(), reviewed, CertificateText.OF_COURSE, on);
    }
}
