package org.komichi.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How one registers: what is asked, whether a seat may be handed on, and what is done before one comes. It is written and read
 * as a whole; what was written before something was added says nothing about it.
 *
 * @param substitution to whom a confirmed seat may be handed
 * @param questions in the order of the form, at most ten
 * @param guests whether people may come who have no account
 * @param prework what who has a seat does before the first meeting
 * @param sessionsChosen whether people choose their meetings; null, as in what was stored before one could say so, for no
 */
public record RegistrationTerms(
        Substitution substitution, List<Question> questions, boolean guests, Prework prework, Boolean sessionsChosen) {
    /** As many questions as may be asked. */
    public static final int MOST_QUESTIONS = 10;

    /** Nothing is asked, and seats stay where they are. */
    public static final RegistrationTerms PLAIN = new RegistrationTerms(Substitution.NO, List.of());

    /** To whom a confirmed seat may be handed. */
    public enum Substitution {
        NO,
        /** To a colleague of the same station. */
        SAME_STATION,
        ANYBODY
    }

    /** @throws TooManyQuestions when there are more than one reads through */
    public RegistrationTerms {
        questions = List.copyOf(questions);
        prework = Objects.requireNonNullElse(prework, Prework.NONE);
        sessionsChosen = Boolean.TRUE.equals(sessionsChosen);
        if (questions.size() > MOST_QUESTIONS) {
            throw new TooManyQuestions(MOST_QUESTIONS);
        }
    }

    /** Terms where everybody comes to all meetings. */
    public RegistrationTerms(Substitution substitution, List<Question> questions, boolean guests, Prework prework) {
        this(substitution, questions, guests, prework, false);
    }

    /** Terms without work beforehand, where everybody comes to all meetings. */
    public RegistrationTerms(Substitution substitution, List<Question> questions, boolean guests) {
        this(substitution, questions, guests, Prework.NONE);
    }

    /** For people with an account only, without work beforehand; everybody comes to all meetings. */
    public RegistrationTerms(Substitution substitution, List<Question> questions) {
        this(substitution, questions, false);
    }

    /** The same with other work beforehand. */
    RegistrationTerms with(Prework work) {
        return new RegistrationTerms(substitution, questions, guests, work, sessionsChosen);
    }

    /** Whether people choose the meetings they come to; otherwise everybody comes to all. */
    public boolean choosing() {
        return sessionsChosen;
    }

    /**
     * The answers to keep of what was typed, in the order of the questions.
     *
     * @param typed by id of the question; what nobody asked is left out
     * @throws AnswerNeeded when one is missing
     * @throws AnswerNotAccepted when one is not possible
     */
    List<Answer> accepted(Map<String, String> typed) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions) {
            String answer = question.accepted(typed.get(question.id()));
            if (!answer.isEmpty()) {
                answers.add(new Answer(question.id(), question.ja(), answer));
            }
        }
        return answers;
    }
}
