package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** Results are not broken down by this. */
public class UnknownBreakdown extends BusinessRule {
    private static final long serialVersionUID = 1L;

    UnknownBreakdown(String by) {
        super(by);
    }

    @Override
    public String field() {
        return "by";
    }

    @Override
    public int status() {
        return 422;
    }
}
