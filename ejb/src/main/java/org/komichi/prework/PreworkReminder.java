package org.komichi.prework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody was reminded of what is to be done before a workshop; once for each registration. */
@Entity
@Table(name = "prework_reminder")
class PreworkReminder extends Identified {
    @Column(name = "registration_id")
    private long registrationId;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected PreworkReminder() {}

    PreworkReminder(long registrationId, Instant now) {
        this.registrationId = registrationId;
        this.sentAt = now;
    }
}
