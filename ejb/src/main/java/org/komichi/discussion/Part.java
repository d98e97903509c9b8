package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.komichi.shared.Identified;

/** A facilitator says that somebody took part in a discussion. It is never changed, only withdrawn with a reason. */
@Entity
@Table(name = "discussion_part")
class Part extends Identified {
    @Column(name = "discussion_id")
    private long discussionId;

    @Column(name = "person_id")
    private Long personId;

    private String entry;

    @Column(name = "vouched_by")
    private Long vouchedBy;

    @Column(name = "on_date")
    private LocalDate day;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_because")
    private String withdrawnBecause;

    protected Part() {}

    /** @throws OwnPartNotVouched when she names herself */
    Part(long discussionId, long personId, long facilitator, LocalDate on, Instant now) {
        if (personId == facilitator) {
            throw new OwnPartNotVouched();
        }
        this.discussionId = discussionId;
        this.personId = personId;
        this.entry = UUID.randomUUID().toString();
        this.vouchedBy = facilitator;
        this.day = on;
        this.notedAt = now;
    }

    /**
     * It was wrong: it stays, and counts no more.
     *
     * @throws DecisionReasonNeeded when nothing is said why, or too much
     * @throws PartWithdrawnAlready when somebody withdrew it before
     */
    void withdraw(String why, Instant now) {
        String reason = Post.reason(why);
        if (withdrawnAt != null) {
            throw new PartWithdrawnAlready();
        }
        withdrawnAt = now;
        withdrawnBecause = reason;
    }

    long discussionId() {
        return discussionId;
    }

    Long personId() {
        return personId;
    }

    String entry() {
        return entry;
    }

    LocalDate on() {
        return day;
    }

    boolean counts() {
        return withdrawnAt == null;
    }

    String withdrawnBecause() {
        return withdrawnBecause;
    }
}
