package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** So long that it is no password. */
public class PasswordTooLong extends BusinessRule {
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
