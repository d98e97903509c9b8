package org.komichi.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.komichi.shared.Identified;
import org.komichi.shared.Sealed;

/** The authenticator app of one person: being set up until its first code is right, and in use from then on. */
@Entity
@Table(name = "authenticator_app")
class AuthenticatorApp extends Identified implements Sealed {
    /** How long a drawing may wait for its first code. */
    static final Duration TIME_TO_CONFIRM = Duration.ofHours(1);

    @Column(name = "person_id")
    private long personId;

    private byte[] sealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    protected AuthenticatorApp() {}

    /** @param sealed the secret, sealed with the key of the application */
    AuthenticatorApp(long personId, byte[] sealed, Instant now) {
        this.personId = personId;
        this.sealed = sealed.clone();
        this.createdAt = now;
    }

    /** Takes a code if it is right now and none as late counted before; it counts no more afterwards. */
    boolean accept(OneTimeCodes codes, byte[] secret, String typed, Instant now) {
        OptionalLong step = codes.stepOf(secret, typed, now, lastStep);
        step.ifPresent(found -> lastStep = found);
        return step.isPresent();
    }

    /** Its first code was right. */
    void confirm(Instant now) {
        confirmedAt = now;
    }

    boolean inUse() {
        return confirmedAt != null;
    }

    /** Whether its drawing still waits for the first code. */
    boolean waiting(Instant now) {
        return !inUse() && now.isBefore(createdAt.plus(TIME_TO_CONFIRM));
    }

    @Override
    public byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public void sealAnew(byte[] anew) {
        sealed = anew.clone();
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
