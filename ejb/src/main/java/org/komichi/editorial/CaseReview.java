package org.komichi.editorial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.shared.Identified;

/** What one reviewer decided about a submission. It never changes. */
@Entity
@Table(name = "case_review")
public class CaseReview extends Identified {
    static final int LONGEST_REASON = 1000;

    /** What is judged. */
    public enum Kind {
        PRIVACY,
        CLINICAL
    }

    /** What the reviewer for privacy looks at, as somebody who lives near the child would (domain brief 6.4). */
    public enum Check {
        /** No name, nickname, day, place, institution or number is left. */
        NO_IDENTIFIERS,
        /** A neighbour or a parent of the school would not know the child. */
        SECOND_PERSON,
        /** Disease, region, siblings and time: at most two of them are told closely. */
        COMBINATION,
        /** No picture shows a face or a place, or tells where it was taken. */
        PICTURES,
        /** No words of the family stand there as they were said. */
        NO_QUOTES
    }

    @Column(name = "submission_id")
    private long submissionId;

    @Column(name = "submitted_by")
    private long submittedBy;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "reviewer_id")
    private long reviewerId;

    private boolean passed;
    private String checks;
    private String reason;
    private Instant at;

    protected CaseReview() {}

    private CaseReview(
            CaseSubmission of, Kind kind, long reviewer, boolean passed, String checks, String reason, Instant now) {
        if (of.submittedBy() == reviewer) {
            throw new YourOwnCase();
        }
        this.submissionId = of.id();
        this.submittedBy = of.submittedBy();
        this.kind = kind;
        this.reviewerId = reviewer;
        this.passed = passed;
        this.checks = checks;
        this.reason = reason;
        this.at = now;
    }

    /**
     * Nobody can be known again.
     *
     * @param seen what she looked at
     * @throws ChecksMissing when that is not everything
     */
    static CaseReview privacyPassed(CaseSubmission of, Set<Check> seen, long reviewer, Instant now) {
        if (seen.size() < Check.values().length) {
            throw new ChecksMissing(Check.values().length - seen.size());
        }
        String checks = seen.stream().sorted().map(Check::name).collect(Collectors.joining(","));
        return new CaseReview(of, Kind.PRIVACY, reviewer, true, checks, null, now);
    }

    /** It is clinically right. */
    static CaseReview clinicalPassed(CaseSubmission of, long reviewer, Instant now) {
        return new CaseReview(of, Kind.CLINICAL, reviewer, true, null, null, now);
    }

    /**
     * It must be changed first.
     *
     * @param reason in words
     * @throws ReviewReasonNeeded when there is none, or too much of it
     */
    static CaseReview sentBack(CaseSubmission of, Kind kind, String reason, long reviewer, Instant now) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new ReviewReasonNeeded(LONGEST_REASON);
        }
        return new CaseReview(of, kind, reviewer, false, null, why, now);
    }

    public Kind kind() {
        return kind;
    }

    public long reviewerId() {
        return reviewerId;
    }

    public boolean passed() {
        return passed;
    }

    /** Why it was sent back. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant at() {
        return at;
    }
}
