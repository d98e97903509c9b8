package org.komichi.instrument;

import org.komichi.shared.BusinessRule;

/** A file that is taken in holds exactly one questionnaire. */
public class OneQuestionnaireExpected extends BusinessRule {
    private static final long serialVersionUID = 1L;

    OneQuestionnaireExpected(int held) {
        super(held);
    }

    @Override
    public String field() {
        return "yaml";
    }

    @Override
    public int status() {
        return 422;
    }
}
