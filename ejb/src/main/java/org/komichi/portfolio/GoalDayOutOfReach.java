package org.komichi.portfolio;

import org.komichi.shared.BusinessRule;

/** A goal has a day from today on, within the next years. */
public class GoalDayOutOfReach extends BusinessRule {
    private static final long serialVersionUID = 1L;

    GoalDayOutOfReach(int years) {
        super(years);
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
