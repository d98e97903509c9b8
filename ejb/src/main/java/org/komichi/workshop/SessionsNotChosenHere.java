package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** Everybody comes to all meetings of this workshop. */
public class SessionsNotChosenHere extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SessionsNotChosenHere() {
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
