package org.komichi.editorial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.shared.Identified;

/**
 * That those whom a case tells of agree that it is told; or, for an invented case, that its author says so. The paper lies outside of
 * the platform: here is its number, and never a name.
 */
@Entity
@Table(name = "case_consent")
public class ConsentRecord extends Identified {
    @Column(name = "case_id")
    private long caseId;

    @Enumerated(EnumType.STRING)
    private Origin kind;

    @Column(name = "text_version")
    private String textVersion;

    private String scope;

    @Column(name = "signer_relation")
    private String signerRelation;

    private String assent;

    @Column(name = "explained_by")
    private String explainedBy;

    @Column(name = "given_on")
    private LocalDate givenOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "paper_number")
    private String paperNumber;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    protected ConsentRecord() {}

    ConsentRecord(long caseId, Origin kind, ConsentForm form, long by, Instant now) {
        this.caseId = caseId;
        this.kind = kind;
        this.textVersion = form.textVersion();
        this.scope = form.scope();
        this.signerRelation = form.signerRelation();
        this.assent = form.assent();
        this.explainedBy = form.explainedBy();
        this.givenOn = form.givenOn();
        this.expiresOn = form.expiresOn();
        this.paperNumber = form.paperNumber();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** Those who gave it take it back. Again changes nothing.
     * @return whether it stood until now */
    boolean withdraw(long by, Instant now) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnAt = now;
        withdrawnBy = by;
        return true;
    }

    /** Whether it holds on a day. */
    public boolean stands(LocalDate today) {
        return withdrawnAt == null && (expiresOn == null || !expiresOn.isBefore(today));
    }

    public Origin kind() {
        return kind;
    }

    /** What was agreed to, as it was signed. */
    public ConsentForm form() {
        return new ConsentForm(
                textVersion, scope, signerRelation, assent, explainedBy, givenOn, expiresOn, paperNumber);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
