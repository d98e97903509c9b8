package org.komichi.singlesignon;

import java.io.Serializable;

/**
 * What the provider says of who came.
 *
 * @param email the address it knows; null when it tells none
 * @param emailVerified whether it made sure that the address is hers
 * @param secondFactor whether she showed a second factor there
 * @param idToken what it signed, for signing out there
 */
public record OutsideIdentity(
        String issuer, String subject, String email, boolean emailVerified, boolean secondFactor, String idToken)
        implements Serializable {
    /** Whether this address is hers as far as the provider knows. */
    public boolean proves(String address) {
        return emailVerified && email != null && email.equalsIgnoreCase(address.strip());
    }

    // It stands in sessions: neither whose it is nor what opens doors may get into a log by accident.
    @Override
    public String toString() {
        return "OutsideIdentity of " + issuer;
    }
}
