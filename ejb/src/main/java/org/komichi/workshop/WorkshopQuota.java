package org.komichi.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.komichi.shared.Identified;

/** Seats of a workshop kept for some professions. */
@Entity
@Table(name = "workshop_quota")
class WorkshopQuota extends Identified {
    @Column(name = "workshop_id")
    private long workshopId;

    private String professions;

    private int seats;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected WorkshopQuota() {}

    WorkshopQuota(long workshopId, WorkshopPlan.Quota planned) {
        this.workshopId = workshopId;
        this.professions = String.join(" ", new TreeSet<>(planned.professions()));
        this.seats = planned.seats();
        this.releasedAt = planned.releasedAt();
    }

    SeatPlan.Quota planned() {
        return new SeatPlan.Quota(Set.of(professions.split(" ")), seats, releasedAt);
    }

    WorkshopPlan.Quota asPlanned() {
        return new WorkshopPlan.Quota(Set.of(professions.split(" ")), seats, releasedAt);
    }
}
