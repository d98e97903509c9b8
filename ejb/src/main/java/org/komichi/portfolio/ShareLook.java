package org.komichi.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/** How often a link was opened on a day. Nothing is kept about who opened it. */
@Entity
@Table(name = "share_look")
class ShareLook extends Identified {
    @Column(name = "link_id")
    private long linkId;

    @Column(name = "looked_on")
    private LocalDate on;

    private int times;

    protected ShareLook() {}

    ShareLook(long linkId, LocalDate on) {
        this.linkId = linkId;
        this.on = on;
    }

    void again() {
        times++;
    }

    long linkId() {
        return linkId;
    }

    LocalDate on() {
        return on;
    }

    int times() {
        return times;
    }
}
