package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** Who comes to nothing does not register. */
public class SessionMustBeChosen extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SessionMustBeChosen() {
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
