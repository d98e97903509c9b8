package org.komichi.identity;

/** Where an account stands. */
public enum AccountStatus {
    /** Signed up, address not yet confirmed. */
    UNCONFIRMED,
    /** Created by somebody else; waits for the person to choose a password. */
    INVITED,
    ACTIVE,
    /** No account at all: she comes to a workshop that is open to guests, and cannot sign in. */
    GUEST,
    /** Gone: what is left is a number that certificates and signatures refer to. */
    DELETED
}
