package org.komichi.portfolio;

import org.komichi.shared.BusinessRule;

/** Somebody has this level, or a higher one. */
public class GoalReachedAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;

    GoalReachedAlready(int level) {
        super(level);
    }

    @Override
    public String field() {
        return "level";
    }

    @Override
    public int status() {
        return 422;
    }
}
