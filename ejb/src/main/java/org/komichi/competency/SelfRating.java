package org.komichi.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** How somebody saw herself at a moment. It is kept, and never changes a level. */
@Entity
@Table(name = "self_rating")
class SelfRating extends Identified {
    @Column(name = "person_id")
    private long personId;

    private String outcome;

    private int rating;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "framework_version")
    private String under;

    protected SelfRating() {}

    SelfRating(long personId, String outcome, int rating, Instant ratedAt, String under) {
        this.personId = personId;
        this.outcome = outcome;
        this.rating = rating;
        this.ratedAt = ratedAt;
        this.under = under;
    }

    /** As it is shown. */
    SelfRated shown() {
        return new SelfRated(outcome, rating, ratedAt, under);
    }
}
