package org.komichi.station;

import org.komichi.identity.Profile;
import org.komichi.shared.BusinessRule;

/**
 * What will happen with somebody on the list.
 *
 * @param kind what it is
 * @param person her number when she has an account at the station; null otherwise
 * @param profile what is known of her; null when nothing is
 * @param refusal why she cannot be applied for; null otherwise
 */
public record Finding(Candidate candidate, Kind kind, Long person, Profile profile, BusinessRule refusal) {
    /** What it is. */
    public enum Kind {
        /** She has an account. */
        KNOWN,
        /** She gets an account by invitation. */
        TO_INVITE,
        REFUSED
    }

    static Finding known(Candidate candidate, long person, Profile profile) {
        return new Finding(candidate, Kind.KNOWN, person, profile, null);
    }

    static Finding toInvite(Candidate candidate, Profile profile) {
        return new Finding(candidate, Kind.TO_INVITE, null, profile, null);
    }

    static Finding refused(Candidate candidate, BusinessRule rule) {
        return new Finding(candidate, Kind.REFUSED, null, null, rule);
    }

    /** Whether she can be applied for. */
    public boolean good() {
        return kind != Kind.REFUSED;
    }
}
