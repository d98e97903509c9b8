package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** In the meantime another account has this address. */
public class AddressTaken extends BusinessRule {
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
