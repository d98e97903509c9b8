package org.komichi.run;

import org.komichi.shared.BusinessRule;

/** Another run has this address already. */
public class RunAddressTaken extends BusinessRule {
    private static final long serialVersionUID = 1L;

    RunAddressTaken(String slug) {
        super(slug);
    }

    @Override
    public String field() {
        return "slug";
    }
}
