package org.komichi.editorial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.komichi.shared.Identified;

/** A case that was handed to the reviewers. Each time is a round of its own. */
@Entity
@Table(name = "case_submission")
public class CaseSubmission extends Identified {
    static final int LONGEST_NOTE = 1000;

    @Column(name = "case_id")
    private long caseId;

    private int round;

    @Column(name = "submitted_by")
    private long submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    private String note;

    protected CaseSubmission() {}

    CaseSubmission(long caseId, int round, long submittedBy, String note, Instant now) {
        this.caseId = caseId;
        this.round = round;
        this.submittedBy = submittedBy;
        this.submittedAt = now;
        this.note = note;
    }

    public int round() {
        return round;
    }

    public long submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** What she wanted the reviewers to know. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
