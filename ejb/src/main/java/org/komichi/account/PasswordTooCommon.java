package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** A password that somebody who guesses comes upon soon, or that leaked. */
public class PasswordTooCommon extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "password";
    }

    @Override
    public int status() {
        return 422;
    }
}
