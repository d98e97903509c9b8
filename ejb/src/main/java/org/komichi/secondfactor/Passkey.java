package org.komichi.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/** A key that a device of hers keeps: we hold its open half, and how often it was used so that a copy is noticed. */
@Entity
@Table(name = "passkey")
class Passkey extends Identified {
    @Column(name = "person_id")
    private long personId;

    private String name;

    @Column(name = "credential_id")
    private String credentialId;

    private byte[] credential;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "user_verified")
    private boolean userVerified;

    @Column(name = "backup_eligible")
    private boolean backupEligible;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    protected Passkey() {}

    Passkey(long personId, String name, Shown shown, Instant now) {
        this.personId = personId;
        this.name = name;
        this.credentialId = shown.credentialId();
        this.credential = shown.credential();
        this.backupEligible = shown.backupEligible();
        this.createdAt = now;
        count(shown);
    }

    /** It was shown: the day is enough to see whether it is still in use. */
    void used(Shown shown, LocalDate day) {
        count(shown);
        lastUsedOn = day;
    }

    private void count(Shown shown) {
        signCount = shown.signCount();
        userVerified |= shown.userVerified();
        backedUp = shown.backedUp();
    }

    long personId() {
        return personId;
    }

    String name() {
        return name;
    }

    /** What we know of it, as it was shown last. */
    Shown shown() {
        return new Shown(credentialId, credential, signCount, userVerified, backupEligible, backedUp);
    }

    String credentialId() {
        return credentialId;
    }

    Instant createdAt() {
        return createdAt;
    }

    LocalDate lastUsedOn() {
        return lastUsedOn;
    }
}
