package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The supervisor has not said how far she entrusts. */
public class EntrustmentNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "entrustment";
    }

    @Override
    public int status() {
        return 422;
    }
}
