package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** The password is made of the e-mail address or of the name. */
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
