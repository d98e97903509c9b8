package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** A token lasts at most a year. */
public class TokenTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "days";
    }

    @Override
    public int status() {
        return 422;
    }
}
