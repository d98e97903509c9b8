package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody in a group. Facilitators invite, close discussions and hide what must not be read. */
@Entity
@Table(name = "group_member")
class GroupMember extends Identified {
    @Column(name = "group_id")
    private long groupId;

    @Column(name = "person_id")
    private long personId;

    private boolean facilitator;

    @Column(name = "joined_at")
    private Instant joinedAt;

    protected GroupMember() {}

    GroupMember(long groupId, long personId, boolean facilitator, Instant now) {
        this.groupId = groupId;
        this.personId = personId;
        this.facilitator = facilitator;
        this.joinedAt = now;
    }

    long personId() {
        return personId;
    }

    boolean facilitator() {
        return facilitator;
    }

    long groupId() {
        return groupId;
    }
}
