package org.komichi.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/**
 * Somebody's own feed. Its address is a secret that is made from the salt with the key of the application: it can be shown
 * to her again, and whoever has only the database cannot make it.
 */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed extends Identified {
    @Column(name = "person_id")
    private long personId;

    private String salt;
    private String fingerprint;

    @Column(name = "with_plan")
    private boolean withPlan;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CalendarFeed() {}

    CalendarFeed(long personId, String salt, String fingerprint, boolean withPlan, Instant now) {
        this.personId = personId;
        this.salt = salt;
        this.fingerprint = fingerprint;
        this.withPlan = withPlan;
        this.createdAt = now;
    }

    /** Has the days of her plan from now on, or no more. */
    void tell(boolean plan) {
        withPlan = plan;
    }

    boolean withPlan() {
        return withPlan;
    }

    long personId() {
        return personId;
    }

    String salt() {
        return salt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
