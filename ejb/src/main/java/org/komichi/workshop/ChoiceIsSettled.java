package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** People have registered: whether they choose their meetings cannot be changed any more. */
public class ChoiceIsSettled extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ChoiceIsSettled(int people) {
        super(people);
    }

    @Override
    public String field() {
        return "sessionsChosen";
    }
}
