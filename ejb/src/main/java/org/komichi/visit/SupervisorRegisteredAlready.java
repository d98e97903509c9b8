package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** Whoever has this address may sign already. */
public class SupervisorRegisteredAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "email";
    }
}
