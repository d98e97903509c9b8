package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** More personal tokens than one person needs. */
public class TooManyTokens extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "name";
    }

    @Override
    public int status() {
        return 409;
    }
}
