package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** Answers are only taken from those who agree to the evaluation; declining is the other way, with the same weight. */
public class EvaluationConsentNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "evaluation";
    }

    @Override
    public int status() {
        return 422;
    }
}
