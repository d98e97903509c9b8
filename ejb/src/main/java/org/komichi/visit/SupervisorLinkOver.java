package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The link by which a supervisor confirms is too old, or she was withdrawn. */
public class SupervisorLinkOver extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 410;
    }
}
