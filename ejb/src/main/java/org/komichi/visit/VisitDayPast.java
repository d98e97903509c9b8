package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The day of a visit is over. */
public class VisitDayPast extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "on";
    }

    @Override
    public int status() {
        return 422;
    }
}
