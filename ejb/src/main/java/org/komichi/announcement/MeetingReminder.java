package org.komichi.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody was reminded of a meeting; the database admits one row for both. */
@Entity
@Table(name = "meeting_reminder")
class MeetingReminder extends Identified {
    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected MeetingReminder() {}

    MeetingReminder(long sessionId, long personId, Instant now) {
        this.sessionId = sessionId;
        this.personId = personId;
        this.sentAt = now;
    }
}
