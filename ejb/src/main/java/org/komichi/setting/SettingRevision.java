package org.komichi.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody changed something. Of two who began with the same number one is refused: the numbers go up by one, and each is there once. */
@Entity
@Table(name = "setting_revision")
class SettingRevision extends Identified {
    private int number;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private long changedBy;

    protected SettingRevision() {}

    SettingRevision(int number, long changedBy, Instant now) {
        this.number = number;
        this.changedBy = changedBy;
        this.changedAt = now;
    }

    int number() {
        return number;
    }

    Instant changedAt() {
        return changedAt;
    }

    long changedBy() {
        return changedBy;
    }
}
