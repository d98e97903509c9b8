package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** The work before the first meeting could be done when it has begun. */
public class PreworkTooLate extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "preworkDay";
    }

    @Override
    public int status() {
        return 422;
    }
}
