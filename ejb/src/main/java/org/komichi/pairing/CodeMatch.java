package org.komichi.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** What an organizer decided about two codes that look alike. */
@Entity
@Table(name = "code_match")
class CodeMatch extends Identified {
    @Column(name = "run_id")
    private long runId;

    private String one;
    private String other;
    private boolean same;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected CodeMatch() {}

    CodeMatch(long runId, Alike alike, boolean same, Long decidedBy, Instant decidedAt) {
        this.runId = runId;
        this.one = alike.one();
        this.other = alike.other();
        this.same = same;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    String one() {
        return one;
    }

    String other() {
        return other;
    }

    boolean same() {
        return same;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
