package org.komichi.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody who missed a meeting of a series comes to the same meeting of a later run: a place there is hers, and no seat. */
@Entity
@Table(name = "workshop_make_up")
public class MakeUp extends Identified {
    @Column(name = "registration_id")
    private long registrationId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "missed_id")
    private long missedId;

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "booked_at")
    private Instant bookedAt;

    protected MakeUp() {}

    MakeUp(Registration registration, long missed, long session, Instant now) {
        this.registrationId = registration.id();
        this.personId = registration.personId();
        this.missedId = missed;
        this.sessionId = session;
        this.bookedAt = now;
    }

    public long personId() {
        return personId;
    }

    /** Number of the meeting of her own run that she missed. */
    public long missedId() {
        return missedId;
    }

    /** Number of the meeting that she comes to instead. */
    public long sessionId() {
        return sessionId;
    }

    Instant bookedAt() {
        return bookedAt;
    }
}
