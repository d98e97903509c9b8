package org.komichi.identity;

import java.io.Serializable;

/**
 * What a session remembers of who signed in. The stamp is compared with the account at every request, so that a new
 * password or a deletion ends the session. Open sessions keep its name: it stays where it is, or people are signed out when
 * the next version comes (decision 0312).
 *
 * @param step whether she is in, or still owes a second factor
 * @param provenElsewhere whether another house vouched for a second factor of hers: her roles need not wait for one of ours
 * @param session number under which this is noted; null while it is not, and in sessions of a version that did not
 */
public record SignedIn(long personId, int stamp, Step step, boolean provenElsewhere, Long session)
        implements Serializable {
    /** Signed in with what this house asked her for. */
    public SignedIn(long personId, int stamp, Step step) {
        this(personId, stamp, step, false);
    }

    /** Signed in, and not noted yet. */
    public SignedIn(long personId, int stamp, Step step, boolean provenElsewhere) {
        this(personId, stamp, step, provenElsewhere, null);
    }

    /** The same, noted. */
    public SignedIn in(long openSession) {
        return new SignedIn(personId, stamp, step, provenElsewhere, openSession);
    }

    /** The same session after the account changed at its owner's own wish. */
    public SignedIn renewed(int newStamp) {
        return new SignedIn(personId, newStamp, step, provenElsewhere, session);
    }

    /** How far the sign-in has come. */
    public enum Step {
        COMPLETE,
        /** The password was right; the second factor is still to come. Nothing is open yet. */
        SECOND_FACTOR_PENDING
    }
}
