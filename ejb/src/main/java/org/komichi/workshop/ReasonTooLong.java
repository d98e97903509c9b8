package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** The reason to apply with, or to refuse with, is longer than fits. */
public class ReasonTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ReasonTooLong(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "reason";
    }

    @Override
    public int status() {
        return 422;
    }
}
