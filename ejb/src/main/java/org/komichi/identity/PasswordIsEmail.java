package org.komichi.identity;

import org.komichi.shared.BusinessRule;

/** The password is the e-mail address, or part of it. */
public class PasswordIsEmail extends BusinessRule {
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
