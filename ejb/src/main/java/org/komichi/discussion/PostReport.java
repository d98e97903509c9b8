package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody asks the moderators to look at a post. */
@Entity
@Table(name = "discussion_report")
class PostReport extends Identified {
    @Column(name = "post_id")
    private long postId;

    @Column(name = "person_id")
    private Long personId;

    private String reason;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected PostReport() {}

    /** @throws DecisionReasonNeeded when nothing is said why, or too much */
    PostReport(long postId, long personId, String reason, Instant now) {
        this.postId = postId;
        this.personId = personId;
        this.reason = Post.reason(reason);
        this.reportedAt = now;
    }

    /** A moderator looked, whatever she decided. */
    void settle(Instant now) {
        if (settledAt == null) {
            settledAt = now;
        }
    }
}
