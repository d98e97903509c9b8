package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** A workshop without a meeting. */
public class SessionNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "sessions";
    }

    @Override
    public int status() {
        return 422;
    }
}
