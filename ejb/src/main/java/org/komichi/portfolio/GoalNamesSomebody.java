package org.komichi.portfolio;

import org.komichi.shared.BusinessRule;

/** The words about a goal may lead to a child. */
public class GoalNamesSomebody extends BusinessRule {
    private static final long serialVersionUID = 1L;

    GoalNamesSomebody(String found) {
        super(found);
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
