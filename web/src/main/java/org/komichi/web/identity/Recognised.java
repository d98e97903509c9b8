package org.komichi.web.identity;

import org.komichi.identity.Standing;

/**
 * What came of recognising a request.
 *
 * @param outcome how it went
 * @param standing who it is; null unless somebody is recognised
 */
record Recognised(Outcome outcome, Standing standing) {
    /** How it went. */
    enum Outcome {
        /** The request carries nothing of this kind; another way may know more. */
        NOTHING_SHOWN,
        SIGNED_IN,
        /** The password was right, a second factor is still to come: open to nothing but its page. */
        SECOND_FACTOR_PENDING,
        /** A session that has ended: the account changed, or it was too long ago. */
        ENDED,
        /** A token that is not valid: such a request is refused, not treated as a visitor's. */
        REFUSED
    }

    static final Recognised NOTHING = new Recognised(Outcome.NOTHING_SHOWN, null);

    static Recognised as(Standing standing) {
        return new Recognised(Outcome.SIGNED_IN, standing);
    }

    static Recognised not(Outcome outcome) {
        return new Recognised(outcome, null);
    }
}
