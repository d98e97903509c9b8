package org.komichi.identity;

import java.io.Serializable;

/**
 * What a session remembers of who signed in. The stamp is compared with the account at every request, so that a new
 * password or a deletion ends the session.
 *
 * @param step whether she is in, or still owes a second factor
 */
public record SignedIn(long personId, int stamp, Step step) implements Serializable {
    /** How far the sign-in has come. */
    public enum Step {
        COMPLETE,
        /** The password was right; the second factor is still to come. Nothing is open yet. */
        SECOND_FACTOR_PENDING
    }
}
