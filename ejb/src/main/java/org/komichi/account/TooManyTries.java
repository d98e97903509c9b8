package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** Too many wrong passwords for this account or from this address; the pause grows with each one. */
public class TooManyTries extends BusinessRule {
    private static final long serialVersionUID = 1L;

    /** @param minutes until the next try, rounded up */
    TooManyTries(long minutes) {
        super(minutes);
    }

    @Override
    public int status() {
        return 429;
    }
}
