package org.komichi.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit trail. It names numbers and codes, never what was answered or written. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    @SequenceGenerator(name = "komichi_audit", sequenceName = "komichi_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "komichi_audit")
    private Long id;

    private Instant at;

    @Column(name = "actor_id")
    private Long actorId;

    private String action;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private String subjectId;

    private String detail;

    @Column(name = "seal_id")
    private Long sealId;

    private String fingerprint;

    protected AuditEntry() {}

    AuditEntry(Instant at, Long actorId, String action, String subjectKind, String subjectId, String detail) {
        this.at = at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        this.actorId = actorId;
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.detail = detail;
    }

    /** What a seal covers, in one line. */
    String sealedText() {
        return String.join(
                "\u001f",
                String.valueOf(id),
                String.valueOf(at.toEpochMilli()),
                String.valueOf(actorId),
                action,
                String.valueOf(subjectKind),
                String.valueOf(subjectId),
                String.valueOf(detail));
    }

    void seal(long seal, String chainedFingerprint) {
        sealId = seal;
        fingerprint = chainedFingerprint;
    }

    long id() {
        return id;
    }

    String fingerprint() {
        return fingerprint;
    }
}
