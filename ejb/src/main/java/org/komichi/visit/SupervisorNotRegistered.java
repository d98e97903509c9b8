package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** Only who is in the register signs; she is not, was withdrawn, or has not confirmed yet. */
public class SupervisorNotRegistered extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "supervisor";
    }
}
