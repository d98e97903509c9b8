package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** Nobody has a confirmed account with this address. */
public class NobodyOfThisAddress extends BusinessRule {
    private static final long serialVersionUID = 1L;

    NobodyOfThisAddress() {
        super();
    }

    @Override
    public String field() {
        return "email";
    }
}
