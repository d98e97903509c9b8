package org.komichi.web.survey;

import java.util.ArrayList;
import java.util.List;

/** Questions that stand together: neighbours on the same worded scale are a matrix under one head, every other question stands alone. */
public record QuestionBlock(boolean matrix, List<Question> questions) {
    /** The questions of a page, put together. */
    public static List<QuestionBlock> of(List<Question> questions) {
        List<QuestionBlock> blocks = new ArrayList<>();
        List<Question> together = new ArrayList<>();
        for (Question question : questions) {
            if (!together.isEmpty() && !sameScale(together.get(0), question)) {
                blocks.add(block(together));
                together = new ArrayList<>();
            }
            together.add(question);
        }
        if (!together.isEmpty()) {
            blocks.add(block(together));
        }
        return blocks;
    }

    /** The labels of the scale, for the head. */
    public List<Question.Choice> head() {
        return questions.get(0).choices();
    }

    /** How many things can be chosen on the scale. */
    public int columns() {
        return head().size();
    }

    public boolean single() {
        return !matrix;
    }

    private static QuestionBlock block(List<Question> questions) {
        return new QuestionBlock(questions.get(0).isLikert(), List.copyOf(questions));
    }

    private static boolean sameScale(Question one, Question other) {
        return one.isLikert()
                && other.isLikert()
                && one.item().scale().equals(other.item().scale());
    }
}
