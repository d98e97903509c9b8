package org.komichi.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.komichi.shared.Identified;

/**
 * What somebody needs to take part: sign language, a step-free way, no nuts. It may tell of her health, so it lies apart from
 * her answers and ends with her registration, at the latest {@link #KEPT} after the last meeting.
 */
@Entity
@Table(name = "workshop_accommodation")
public class AccommodationRequest extends Identified {
    /** The longest request, in characters. */
    public static final int LONGEST = 1000;

    /** How long it is kept after the last meeting. */
    public static final Duration KEPT = Duration.ofDays(30);

    @Column(name = "registration_id")
    private long registrationId;

    private String wish;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected AccommodationRequest() {}

    AccommodationRequest(long registrationId, String wish, Instant now) {
        this.registrationId = registrationId;
        askFor(wish, now);
    }

    /** She asks for something else. */
    void askFor(String other, Instant now) {
        wish = other;
        askedAt = now;
    }

    long registrationId() {
        return registrationId;
    }

    String wish() {
        return wish;
    }

    Instant askedAt() {
        return askedAt;
    }
}
