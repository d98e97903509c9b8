package org.komichi.attendance;

import org.komichi.shared.BusinessRule;

/** No active account has the e-mail address. */
public class NoAccountWithThatAddress extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "email";
    }

    @Override
    public int status() {
        return 422;
    }
}
