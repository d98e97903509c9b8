package org.komichi.guest;

import org.komichi.shared.BusinessRule;

/** The link by which a guest proves her address is too old, or was replaced by a newer one. */
public class GuestLinkOver extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 410;
    }
}
