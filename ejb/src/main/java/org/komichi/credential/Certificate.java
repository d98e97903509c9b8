package org.komichi.credential;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Identified;

/**
 * A certificate that somebody completed a run of a course, or a workshop. It is issued once per person and run as edition 1.
 * When her name changes she may have the next edition, with a new number and code; the old one then says that it was
 * replaced. The organizing team may revoke it, and a correction of attendance does. What is printed is kept here as it was on the day of issue, so that neither a new version
 * of the course nor the deletion of the account changes it.
 */
@Entity
@Table(name = "certificate")
class Certificate extends Identified {
    /** How many years a certificate can be verified, also after its holder deleted her account. */
    static final int TERM_YEARS = 10;

    private String number;
    private String code;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "run_id")
    private long runId;

    private int edition;

    @Column(name = "printed_name")
    private String name;

    @Column(name = "course_slug")
    private String courseSlug;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "course_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "course_en"))
    private Bilingual course;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "run_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "run_en"))
    private Bilingual run;

    private String organizer;

    @Column(name = "study_minutes")
    private int minutes;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "kept_until")
    private LocalDate keptUntil;

    private String requirements;
    private boolean reviewed;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "revocation_reason")
    private RevocationReason revocationReason;

    protected Certificate() {}

    /** What was completed, as the certificate says it. */
    record Achievement(
            String courseSlug,
            Bilingual course,
            int minutes,
            boolean reviewed,
            String requirements,
            LocalDate completedOn) {}

    /** The first certificate of a person for a run. Her name may be missing still. */
    Certificate(
            String number,
            String code,
            long personId,
            String name,
            long runId,
            Bilingual run,
            String organizer,
            Achievement done,
            LocalDate today) {
        this.number = Objects.requireNonNull(number);
        this.code = Objects.requireNonNull(code);
        this.personId = personId;
        this.edition = 1;
        this.name = CertificateName.clean(name);
        this.runId = runId;
        this.run = Objects.requireNonNull(run);
        this.organizer = Objects.requireNonNull(organizer);
        this.courseSlug = done.courseSlug();
        this.course = done.course();
        this.minutes = done.minutes();
        this.reviewed = done.reviewed();
        this.requirements = done.requirements();
        this.completedOn = done.completedOn();
        issue(today);
    }

    /** Comes after one that was revoked, because what had been taken back turned out to be true. */
    void follow(Certificate revoked) {
        edition = revoked.edition + 1;
    }

    /**
     * The next edition, with the name of today.
     *
     * @throws CertificateNotValid when this one was replaced or revoked
     * @throws NameUnchanged when it would say the same
     */
    Certificate reissue(String newNumber, String newCode, String newName, LocalDate today, Instant now) {
        if (state() != CertificateState.VALID) {
            throw new CertificateNotValid();
        }
        if (!nameDiffersFrom(newName)) {
            throw new NameUnchanged();
        }
        Certificate next = new Certificate();
        next.number = Objects.requireNonNull(newNumber);
        next.code = Objects.requireNonNull(newCode);
        next.personId = personId;
        next.edition = edition + 1;
        next.name = CertificateName.clean(newName);
        next.runId = runId;
        next.run = run;
        next.organizer = organizer;
        next.courseSlug = courseSlug;
        next.course = course;
        next.minutes = minutes;
        next.reviewed = reviewed;
        next.requirements = requirements;
        next.completedOn = completedOn;
        next.issue(today);
        replacedAt = now;
        return next;
    }

    private void issue(LocalDate today) {
        issuedOn = today;
        keptUntil = today.plusYears(TERM_YEARS);
    }

    /** Prints the name that was missing at issue.
     * @throws CertificateNotValid when there is one already, or it was revoked */
    void printName(String missingName) {
        if (state() != CertificateState.WITHOUT_NAME) {
            throw new CertificateNotValid();
        }
        name = CertificateName.clean(missingName);
    }

    /** Withdraws it for good.
     * @throws CertificateNotValid when it was replaced or revoked before */
    void revoke(RevocationReason reason, Instant now) {
        if (replacedAt != null || revokedAt != null) {
            throw new CertificateNotValid();
        }
        revokedAt = now;
        revocationReason = Objects.requireNonNull(reason);
    }

    CertificateState state() {
        if (revokedAt != null) {
            return CertificateState.REVOKED;
        }
        if (replacedAt != null) {
            return CertificateState.REPLACED;
        }
        return name == null ? CertificateState.WITHOUT_NAME : CertificateState.VALID;
    }

    /** Whether nothing has ended it. */
    boolean stands() {
        return state() == CertificateState.VALID || state() == CertificateState.WITHOUT_NAME;
    }

    /** What the other rooms hear about its revocation. */
    CertificateRevoked revoked() {
        return new CertificateRevoked(personId, number, course, revocationReason);
    }

    /** Whether a certificate with this name would say something else; no name would say nothing. */
    boolean nameDiffersFrom(String nameOfToday) {
        String clean = CertificateName.clean(nameOfToday);
        return clean != null && !clean.equals(name);
    }

    boolean belongsTo(long person) {
        return personId == person;
    }

    long runId() {
        return runId;
    }

    long personId() {
        return personId;
    }

    String number() {
        return number;
    }

    RevocationReason revocationReason() {
        return revocationReason;
    }

    Instant revokedAt() {
        return revokedAt;
    }

    CertificateText text() {
        return new CertificateText(
                number,
                code,
                name,
                course,
                run,
                organizer,
                minutes,
                completedOn,
                issuedOn,
                keptUntil,
                requirements,
                reviewed);
    }
}
