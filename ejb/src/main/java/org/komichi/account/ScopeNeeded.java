package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** This role belongs to an organisation or a run; which one was not said. */
public class ScopeNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "scope";
    }

    @Override
    public int status() {
        return 422;
    }
}
