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

/**
 * Issues a certificate when a course is completed whose way ends with one, in the same transaction: such a completion without
 * its certificate does not exist. No service, so that nobody can ask for one from outside.
 */
@Dependent
class CertificateIssuing {
    /** Version of the text that says what a course requires; it is kept with the certificate. */
    static final String REQUIREMENTS = "course-1";

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
    AuditTrail audit;

    @Inject
    Event<CertificateIssued> issued;

    void issue(@Observes CourseCompleted done) {
        // A course may only prepare for something else, as reading at home does for a series of meetings.
        if (!courses.version(done.versionId()).certified()) {
            return;
        }
        // The person's row is the lock: completing twice, also from two tabs, issues once.
        Person person = database.find(Person.class, done.personId(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null || exists(done.personId(), done.runId())) {
            return;
        }
        Run run = runs.get(done.runId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), run.zone());
        Certificate certificate = new Certificate(
                CertificateCode.number(today.getYear(), keys::random),
                CertificateCode.code(keys::random),
                done.personId(),
                person.name(),
                run.id(),
                run.title(),
                database.find(Organisation.class, run.organisationId()).name(),
                achievement(packs.version(done.versionId()).pack(), done.on()),
                today);
        database.persist(certificate);
        audit.record("certificate-issued", "certificate", certificate.number(), null);
        issued.fire(new CertificateIssued(done.personId(), certificate.number()));
    }

    private boolean exists(long personId, long runId) {
        return database.createQuery(
                                "select count(c) from Certificate c where c.personId = :person and c.runId = :run",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("run", runId)
                        .getSingleResult()
                > 0;
    }

    private static Achievement achievement(Pack pack, LocalDate on) {
        var course = pack.yaml("course.yaml");
        boolean reviewed = pack.review().reviewed()
                && pack.paths().stream()
                        .filter(path -> path.endsWith("/module.yaml"))
                        .allMatch(path -> Review.of(pack.yaml(path)).reviewed());
        return new Achievement(pack.slug(), pack.title(), course.path("minutes").asInt(), reviewed, REQUIREMENTS, on);
    }
}
