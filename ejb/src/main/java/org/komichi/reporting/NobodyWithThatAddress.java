package org.komichi.reporting;

import org.komichi.shared.BusinessRule;

/** No active account has this e-mail address. */
public class NobodyWithThatAddress extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "email";
    }

    @Override
    public int status() {
        return 422;
    }
}
