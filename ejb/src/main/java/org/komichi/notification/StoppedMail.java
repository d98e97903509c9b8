package org.komichi.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody wants no more mail of a kind. */
@Entity
@Table(name = "stopped_mail")
class StoppedMail extends Identified {
    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private OptionalMail kind;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected StoppedMail() {}

    StoppedMail(long personId, OptionalMail kind, Instant now) {
        this.personId = personId;
        this.kind = kind;
        this.stoppedAt = now;
    }

    OptionalMail kind() {
        return kind;
    }

    Instant stoppedAt() {
        return stoppedAt;
    }
}
