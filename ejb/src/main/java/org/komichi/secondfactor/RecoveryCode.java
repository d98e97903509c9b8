package org.komichi.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** A code on paper that stands in for a lost phone, once. It is shown when it is made; we keep its fingerprint. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode extends Identified {
    @Column(name = "person_id")
    private long personId;

    private String fingerprint;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(long personId, String fingerprint) {
        this.personId = personId;
        this.fingerprint = fingerprint;
    }

    void use(Instant now) {
        usedAt = now;
    }

    boolean used() {
        return usedAt != null;
    }
}
