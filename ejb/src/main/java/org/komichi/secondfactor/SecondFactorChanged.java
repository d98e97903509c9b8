package org.komichi.secondfactor;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/**
 * What lets somebody in has changed; she is told, in case it was not her.
 *
 * @param what what happened
 */
public record SecondFactorChanged(long personId, EmailAddress email, Locale locale, What what) {
    /** What can happen. */
    public enum What {
        APP_ADDED,
        APP_REMOVED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        CODES_RENEWED,
        /** She came in with a recovery code. */
        CODE_USED,
        /** An administrator took off what was lost. */
        TAKEN_OFF
    }
}
