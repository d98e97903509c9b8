package org.komichi.portfolio;

import org.komichi.shared.BusinessRule;

/** A portfolio without a domain shows nothing. */
public class DomainNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    DomainNeeded() {
        super();
    }

    @Override
    public String field() {
        return "domains";
    }

    @Override
    public int status() {
        return 422;
    }
}
