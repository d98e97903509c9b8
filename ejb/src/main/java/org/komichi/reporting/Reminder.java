package org.komichi.reporting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.komichi.shared.Identified;

/** One reminder of one questionnaire, and whom it reached. */
@Entity
@Table(name = "reminder")
class Reminder extends Identified {
    /** How long the next one has to wait. */
    static final Duration PAUSE = Duration.ofHours(24);

    @Column(name = "run_id")
    private long runId;

    private String instrument;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private long sentBy;

    @ElementCollection
    @CollectionTable(name = "reminder_recipient", joinColumns = @JoinColumn(name = "reminder_id"))
    @Column(name = "person_id")
    private Set<Long> recipients = new HashSet<>();

    protected Reminder() {}

    Reminder(long runId, String instrument, Set<Long> recipients, long sentBy, Instant now) {
        this.runId = runId;
        this.instrument = Objects.requireNonNull(instrument);
        this.recipients.addAll(recipients);
        this.sentBy = sentBy;
        this.sentAt = now;
    }

    /** When the next reminder of the same questionnaire may go out. */
    Instant nextAllowedAt() {
        return sentAt.plus(PAUSE);
    }

    Instant sentAt() {
        return sentAt;
    }
}
