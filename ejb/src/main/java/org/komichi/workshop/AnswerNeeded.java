package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** A question that must be answered is not. */
public class AnswerNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String question;

    AnswerNeeded(Question question) {
        super(question.label());
        this.question = question.id();
    }

    /** Id of the question. */
    public String question() {
        return question;
    }

    @Override
    public String field() {
        return "answers." + question;
    }

    @Override
    public int status() {
        return 422;
    }
}
