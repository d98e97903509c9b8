package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** A link from a message that is used, replaced by a newer one, too old, or never was. */
public class LinkNoLongerValid extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 410;
    }
}
