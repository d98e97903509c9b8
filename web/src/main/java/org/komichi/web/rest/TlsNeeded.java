package org.komichi.web.rest;

import org.komichi.shared.BusinessRule;

/** A program came without TLS to an installation that is reached by TLS: what it carried has been on the wire in the open. */
public class TlsNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}
