package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** Nobody remembers a visit so long ago. */
public class VisitTooLongAgo extends BusinessRule {
    private static final long serialVersionUID = 1L;

    VisitTooLongAgo(long days) {
        super(days);
    }

    @Override
    public String field() {
        return "on";
    }

    @Override
    public int status() {
        return 422;
    }
}
