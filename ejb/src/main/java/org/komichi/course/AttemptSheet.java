package org.komichi.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One try at a quiz, as it is shown.
 *
 * @param seed what its shuffling follows from
 * @param order codes of the questions as shown
 * @param answers by code of the question
 * @param submittedAt null while it is a draft
 * @param right number of right answers, null while it is a draft
 * @param total number of questions, null while it is a draft
 * @param wrong codes of the questions not answered rightly, empty while it is a draft
 */
public record AttemptSheet(
        int number,
        long seed,
        List<String> order,
        Map<String, List<String>> answers,
        Instant submittedAt,
        Integer right,
        Integer total,
        List<String> wrong,
        boolean passed) {
    public AttemptSheet {
        order = List.copyOf(order);
        answers = Map.copyOf(answers);
        wrong = List.copyOf(wrong);
    }

    public boolean submitted() {
        return submittedAt != null;
    }

    /** What was answered to a question. */
    public List<String> answer(String question) {
        return answers.getOrDefault(question, List.of());
    }
}
