package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** Fewer characters than a password needs. */
public class PasswordTooShort extends BusinessRule {
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
