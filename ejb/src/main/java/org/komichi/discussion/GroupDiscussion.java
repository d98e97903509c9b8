package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** A group talks about a case: one conversation for each of its questions. */
@Entity
@Table(name = "group_discussion")
class GroupDiscussion extends Identified {
    @Column(name = "group_id")
    private long groupId;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected GroupDiscussion() {}

    GroupDiscussion(long groupId, long caseId, Instant now) {
        this.groupId = groupId;
        this.caseId = caseId;
        this.openedAt = now;
    }

    /** Nobody writes any more. */
    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    /** It goes on. */
    void goOn() {
        closedAt = null;
    }

    /** @throws DiscussionIsClosed when it is */
    void mustBeOpen() {
        if (closedAt != null) {
            throw new DiscussionIsClosed();
        }
    }

    long caseId() {
        return caseId;
    }

    boolean closed() {
        return closedAt != null;
    }

    long groupId() {
        return groupId;
    }
}
