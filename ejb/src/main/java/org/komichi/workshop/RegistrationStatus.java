package org.komichi.workshop;

import java.util.EnumSet;
import java.util.Set;

/** Where a registration stands. */
public enum RegistrationStatus {
    /** The organizer decides. */
    PENDING_APPROVAL,
    /** In line for a seat. */
    WAITLISTED,
    /** A seat is kept for her until she answers, or the time is up. */
    OFFERED,
    CONFIRMED,
    /** Given back by herself or by the organizer. */
    CANCELLED,
    /** The organizer said no. */
    REFUSED,
    /** An offer that was not taken in time. */
    EXPIRED;

    private static final Set<RegistrationStatus> ACTIVE = EnumSet.of(PENDING_APPROVAL, WAITLISTED, OFFERED, CONFIRMED);

    /** Whether it still counts: one person has one active registration for a workshop at most. */
    public boolean active() {
        return ACTIVE.contains(this);
    }

    /** Whether a seat belongs to it. */
    public boolean seated() {
        return this == CONFIRMED || this == OFFERED;
    }
}
