package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** Without her nobody could administer the platform. */
public class LastAdministrator extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 409;
    }
}
