package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** Address and password do not fit, or there is no such account: the answer is the same. */
public class WrongEmailOrPassword extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 401;
    }
}
