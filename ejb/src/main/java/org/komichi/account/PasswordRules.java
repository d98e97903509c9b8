package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Which passwords we take: long ones. There is no rule about signs and digits, which only makes passwords alike; but what
 * somebody who guesses tries early, what leaked, and what only says who she is, is refused.
 */
@ApplicationScoped
public class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private GuessablePasswords guessable;
    private LeakedPasswords leaked;

    protected PasswordRules() {}

    @Inject
    PasswordRules(GuessablePasswords guessable, LeakedPasswords leaked) {
        this.guessable = guessable;
        this.leaked = leaked;
    }

    /** Refuses what is no password for her. */
    void check(String typed, PasswordOwner owner) {
        String password = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new PasswordTooShort();
        }
        if (length > LONGEST) {
            throw new PasswordTooLong();
        }
        if (owner.describedBy(password.toLowerCase(Locale.ROOT))) {
            throw new PasswordIsEmail();
        }
        if (guessable.contain(password, owner.words()) || leaked.contain(password)) {
            throw new PasswordTooCommon();
        }
    }
}
