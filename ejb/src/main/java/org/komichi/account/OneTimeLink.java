package org.komichi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.komichi.identity.EmailAddress;
import org.komichi.shared.Identified;

/** A link sent to an address, to be used once. We keep its fingerprint only. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink extends Identified {
    /** What following the link proves or allows. */
    enum Purpose {
        CONFIRM_ACCOUNT(Duration.ofHours(24)),
        RESET_PASSWORD(Duration.ofHours(24)),
        CHANGE_EMAIL(Duration.ofHours(24)),
        INVITATION(Duration.ofDays(14));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "person_id")
    private long personId;

    private EmailAddress email;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeLink() {}

    OneTimeLink(Purpose purpose, long personId, EmailAddress email, String fingerprint, Instant now) {
        this.purpose = purpose;
        this.personId = personId;
        this.email = email;
        this.fingerprint = fingerprint;
        this.expiresAt = now.plus(purpose.life);
    }

    boolean valid(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Uses it up.
     * @throws LinkNoLongerValid when it is used or too old */
    void use(Instant now) {
        if (!valid(now)) {
            throw new LinkNoLongerValid();
        }
        usedAt = now;
    }

    Purpose purpose() {
        return purpose;
    }

    long personId() {
        return personId;
    }

    EmailAddress email() {
        return email;
    }
}
