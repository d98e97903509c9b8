package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** The password that was typed again is not hers. */
public class WrongPassword extends BusinessRule {
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
