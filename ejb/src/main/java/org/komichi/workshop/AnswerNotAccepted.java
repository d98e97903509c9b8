package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** An answer is too long, or none of those to choose from. */
public class AnswerNotAccepted extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String question;

    AnswerNotAccepted(Question question) {
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
