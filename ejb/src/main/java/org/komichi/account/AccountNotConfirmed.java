package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** The password is right, but nobody has followed the link that was sent to the address. */
public class AccountNotConfirmed extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 401;
    }
}
