package org.komichi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.komichi.shared.Identified;

/** A key with which a program acts for a person. It is shown once; we keep its fingerprint. */
@Entity
@Table(name = "personal_token")
class PersonalToken extends Identified {
    /** Which derived key makes the fingerprint. */
    static final String PURPOSE = "personal-token";

    @Column(name = "person_id")
    private long personId;

    private String name;
    private String fingerprint;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    protected PersonalToken() {}

    PersonalToken(long personId, String name, String fingerprint, Instant now, Instant expiresAt) {
        this.personId = personId;
        this.name = Objects.requireNonNull(name);
        this.fingerprint = Objects.requireNonNull(fingerprint);
        this.createdAt = now;
        this.expiresAt = Objects.requireNonNull(expiresAt);
    }

    boolean valid(Instant now) {
        return now.isBefore(expiresAt);
    }

    long personId() {
        return personId;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    LocalDate lastUsedOn() {
        return lastUsedOn;
    }
}
