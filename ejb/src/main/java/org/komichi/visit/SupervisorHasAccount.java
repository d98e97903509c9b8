package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The address is that of a learner: an administrator gives her the role, or she uses the address of her institution. */
public class SupervisorHasAccount extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "email";
    }
}
