package org.komichi.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order in which an attempt shows the parts of a question. It follows from the attempt's seed and the question, so that
 * a page shown again is the same page.
 */
public final class Shuffling {
    private final long seed;

    public Shuffling(long seed) {
        this.seed = seed;
    }

    /** Options as they are shown; numbers in order stay in order. */
    public List<ChoiceQuestion.Option> options(ChoiceQuestion question) {
        return question.shuffle() ? shuffled(question, question.options()) : question.options();
    }

    /** Steps as they are shown, never in the right order to begin with. */
    public List<OrderingQuestion.Step> steps(OrderingQuestion question) {
        List<OrderingQuestion.Step> steps = new ArrayList<>(shuffled(question, question.steps()));
        if (steps.equals(question.steps())) {
            Collections.rotate(steps, 1);
        }
        return steps;
    }

    /** Right sides as they are offered. */
    public List<MatchingQuestion.Pair> rights(MatchingQuestion question) {
        return shuffled(question, question.pairs());
    }

    private <T> List<T> shuffled(Question question, List<T> parts) {
        List<T> mixed = new ArrayList<>(parts);
        Collections.shuffle(mixed, new Random(seed * 31 + question.id().hashCode()));
        return mixed;
    }
}
