package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** A meeting was chosen that this workshop does not have, or that is over. */
public class SessionNotHere extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SessionNotHere() {
        super();
    }

    @Override
    public String field() {
        return "sessions";
    }

    @Override
    public int status() {
        return 422;
    }
}
