package org.komichi.acceptance;

import org.komichi.shared.BusinessRule;

/** Who accepts under conditions says which. */
public class ConditionNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "conditions";
    }
}
