package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** More is asked than one reads through. */
public class TooManyQuestions extends BusinessRule {
    private static final long serialVersionUID = 1L;

    TooManyQuestions(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "questions";
    }

    @Override
    public int status() {
        return 422;
    }
}
