package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** At the moment nobody signs up by herself; who is invited can come in. */
public class SignUpClosed extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}
