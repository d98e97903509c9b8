package org.komichi.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody takes part in a run; once, whatever happens. */
@Entity
@Table(name = "run_participant")
class Participant extends Identified {
    @Column(name = "run_id")
    private long runId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "joined_at")
    private Instant joinedAt;

    protected Participant() {}

    Participant(long runId, long personId, Instant now) {
        this.runId = runId;
        this.personId = personId;
        this.joinedAt = now;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}
