package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** A token needs a short name, so that its owner knows it again. */
public class TokenNameNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "name";
    }

    @Override
    public int status() {
        return 422;
    }
}
