package org.komichi.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How the answers of one run are paired; a run without it pairs by account. */
@Entity
@Table(name = "run_pairing")
class RunPairing {
    @Id
    @Column(name = "run_id")
    private long runId;

    @Enumerated(EnumType.STRING)
    private PairingMode mode;

    protected RunPairing() {}

    RunPairing(long runId, PairingMode mode) {
        this.runId = runId;
        this.mode = mode;
    }

    PairingMode mode() {
        return mode;
    }

    void choose(PairingMode other) {
        mode = other;
    }
}
