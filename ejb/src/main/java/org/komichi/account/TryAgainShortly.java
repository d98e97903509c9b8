package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** The server is busy with other sign-ins for a moment. */
public class TryAgainShortly extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 503;
    }
}
