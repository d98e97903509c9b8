package org.komichi.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A quiz as it is written.
 *
 * @param vignette Markdown of the fictional case, or null
 * @param passMark percent of the questions
 */
public record QuizContent(String vignette, int passMark, List<Question> questions) {
    public QuizContent {
        questions = List.copyOf(questions);
    }

    /** A question by its code, if there is one. */
    public Optional<Question> find(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** How many answers are right, and whether that is enough. */
    public QuizResult judge(Map<String, List<String>> answers) {
        List<String> wrong = questions.stream()
                .filter(question -> !question.judge(answers.getOrDefault(question.id(), List.of()))
                        .right())
                .map(Question::id)
                .toList();
        return new QuizResult(questions.size(), wrong, passMark);
    }

    /** The competencies that the questions ask about, each once. */
    public List<String> outcomes() {
        return questions.stream()
                .map(Question::outcome)
                .filter(o -> o != null && !o.isBlank())
                .distinct()
                .toList();
    }

    /** The order in which an attempt shows the questions: shuffled, what was wrong last time first. */
    public List<String> order(long seed, List<String> wrongBefore) {
        List<String> ids = new ArrayList<>(questions.stream().map(Question::id).toList());
        java.util.Collections.shuffle(ids, new Random(seed));
        ids.sort(Comparator.comparing(id -> !wrongBefore.contains(id)));
        return List.copyOf(ids);
    }

    /** What must stay the same for an attempt to keep its meaning. */
    public String structure() {
        return passMark + "["
                + questions.stream()
                        .map(question -> question.structure() + "@" + question.outcome())
                        .collect(Collectors.joining(";"))
                + "]";
    }
}
