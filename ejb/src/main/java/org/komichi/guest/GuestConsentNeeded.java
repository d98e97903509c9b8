package org.komichi.guest;

import org.komichi.shared.BusinessRule;

/** A guest did not agree that what she tells is used for the workshop. */
public class GuestConsentNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "agreed";
    }

    @Override
    public int status() {
        return 422;
    }
}
