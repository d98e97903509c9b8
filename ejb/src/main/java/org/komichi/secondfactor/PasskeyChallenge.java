package org.komichi.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.komichi.shared.Identified;

/** What one person's authenticator is asked to sign, once and soon. */
@Entity
@Table(name = "passkey_challenge")
class PasskeyChallenge extends Identified {
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(10);

    /** What the answer is good for. */
    enum Purpose {
        ADD,
        SIGN_IN
    }

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(length = 64)
    private String fingerprint;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PasskeyChallenge() {}

    PasskeyChallenge(long personId, Purpose purpose, String fingerprint, Instant now) {
        this.personId = personId;
        this.purpose = purpose;
        this.fingerprint = fingerprint;
        this.expiresAt = now.plus(TIME_TO_ANSWER);
    }
}
