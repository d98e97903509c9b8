package org.komichi.acceptance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.komichi.shared.Identified;

/** The managers of the stations of a run were asked to tell. */
@Entity
@Table(name = "acceptance_reminder")
class AcceptanceReminder extends Identified {
    /** How long the next one has to wait. */
    static final Duration PAUSE = Duration.ofHours(24);

    @Column(name = "run_id")
    private long runId;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int people;

    protected AcceptanceReminder() {}

    AcceptanceReminder(long runId, int people, Instant now) {
        this.runId = runId;
        this.people = people;
        this.sentAt = now;
    }

    Instant nextAllowedAt() {
        return sentAt.plus(PAUSE);
    }

    Instant sentAt() {
        return sentAt;
    }

    int people() {
        return people;
    }
}
