package org.komichi.acceptance;

import org.komichi.shared.BusinessRule;

/** Conditions stand in a list: they are short. */
public class ConditionWordsTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ConditionWordsTooLong(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "words";
    }
}
