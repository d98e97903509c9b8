package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** There is an account with this address already. */
public class AlreadyInvited extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "email";
    }

    @Override
    public int status() {
        return 409;
    }
}
