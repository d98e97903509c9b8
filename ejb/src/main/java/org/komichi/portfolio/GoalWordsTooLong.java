package org.komichi.portfolio;

import org.komichi.shared.BusinessRule;

/** The words about a goal are too long. */
public class GoalWordsTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    GoalWordsTooLong(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "words";
    }

    @Override
    public int status() {
        return 422;
    }
}
