package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** The days after the end, or the days for which a questionnaire is open, make no sense. */
public class WaveRuleOutOfRange extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "days";
    }

    @Override
    public int status() {
        return 422;
    }
}
