package org.komichi.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** How a registration came to stand where it does: one row for each decision. */
@Entity
@Table(name = "workshop_registration_step")
public class RegistrationStep extends Identified {
    /** Why. */
    public enum Cause {
        REGISTERED,
        /** Who manages her station sent her. */
        SENT_BY_STATION,
        FIRST_IN_LINE,
        ACCEPTED,
        GIVEN_BACK,
        TAKEN_BACK,
        TIME_UP,
        /** The organizer let her in. */
        APPROVED,
        /** The organizer said no. */
        REFUSED,
        /** She handed her seat to a colleague. */
        HANDED_ON,
        /** A colleague handed her the seat. */
        TAKEN_OVER,
        /** What was to be done beforehand was not done in time. */
        PREWORK_MISSED,
        /** The workshop does not take place. */
        CALLED_OFF
    }

    @Column(name = "registration_id")
    private long registrationId;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private Instant at;

    protected RegistrationStep() {}

    RegistrationStep(Registration registration, Cause cause, Instant now) {
        this.registrationId = registration.id();
        this.status = registration.status();
        this.cause = cause;
        this.at = now;
    }

    long registrationId() {
        return registrationId;
    }

    /** Where the registration stood from then on. */
    public RegistrationStatus status() {
        return status;
    }

    public Cause cause() {
        return cause;
    }

    public Instant at() {
        return at;
    }
}
