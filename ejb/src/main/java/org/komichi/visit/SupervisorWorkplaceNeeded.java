package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** Where a supervisor works is missing, or too long. */
public class SupervisorWorkplaceNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SupervisorWorkplaceNeeded(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "workplace";
    }

    @Override
    public int status() {
        return 422;
    }
}
