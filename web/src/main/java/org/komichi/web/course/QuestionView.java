package org.komichi.web.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.course.ChoiceQuestion;
import org.komichi.course.MatchingQuestion;
import org.komichi.course.NumericQuestion;
import org.komichi.course.OrderingQuestion;
import org.komichi.course.Question;
import org.komichi.course.Shuffling;
import org.komichi.course.Verdict;

/**
 * A question as a page shows it: open to be answered, or with what is right and why.
 *
 * @param name of its fields in the form
 * @param domId begins the ids of its fields
 * @param number from 1
 * @param kind in lower case
 * @param stem HTML
 * @param options of single and multiple
 * @param steps of ordering, in the order to show
 * @param typed of numeric
 * @param pairs of matching
 * @param why of ordering and numeric
 * @param solved whether right and wrong are shown
 */
public record QuestionView(
        String name,
        String domId,
        int number,
        String id,
        String kind,
        String stem,
        List<OptionView> options,
        List<StepView> steps,
        String typed,
        String unit,
        List<PairView> pairs,
        String why,
        String solution,
        boolean solved,
        boolean right,
        boolean answered) {
    /** An option of single and multiple. */
    public record OptionView(String id, String text, String why, boolean correct, boolean chosen) {}

    /** A step of ordering. */
    public record StepView(String id, String text, String words, boolean misplaced, int place) {}

    /** A left side of matching, and what can stand beside it. */
    public record PairView(String id, String left, List<Choice> choices, String right, String why, boolean wrong) {}

    /** A right side to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** Turns texts of the pack into safe HTML. */
    interface Line {
        String html(String markdown);
    }

    /** Builds the view of one question. */
    static QuestionView of(
            Question question,
            String name,
            int number,
            List<String> answer,
            Shuffling shuffling,
            boolean solved,
            Line line) {
        Verdict verdict = question.judge(answer);
        Set<String> wrong = verdict.wrong();
        List<OptionView> options = new ArrayList<>();
        List<StepView> steps = new ArrayList<>();
        List<PairView> pairs = new ArrayList<>();
        String typed = "";
        String unit = "";
        String why = null;
        String solution = null;
        switch (question) {
            case ChoiceQuestion choice ->
                shuffling
                        .options(choice)
                        .forEach(option -> options.add(new OptionView(
                                option.id(),
                                line.html(option.text()),
                                line.html(option.why()),
                                option.correct(),
                                answer.contains(option.id()))));
            case OrderingQuestion ordering -> {
                why = line.html(ordering.why());
                for (OrderingQuestion.Step step : shown(ordering, answer, shuffling)) {
                    steps.add(new StepView(
                            step.id(),
                            line.html(step.text()),
                            step.text(),
                            wrong.contains(step.id()),
                            ordering.steps().indexOf(step) + 1));
                }
            }
            case NumericQuestion numeric -> {
                why = line.html(numeric.why());
                typed = answer.isEmpty() ? "" : answer.get(0);
                unit = numeric.unit();
                solution = numeric.answer().toPlainString() + (unit.isBlank() ? "" : " " + unit);
            }
            case MatchingQuestion matching -> {
                Map<String, String> chosen = matching.chosen(answer);
                for (MatchingQuestion.Pair pair : matching.pairs()) {
                    pairs.add(new PairView(
                            pair.id(),
                            line.html(pair.left()),
                            shuffling.rights(matching).stream()
                                    .map(right -> new Choice(
                                            pair.id() + "=" + right.id(),
                                            right.right(),
                                            right.id().equals(chosen.get(pair.id()))))
                                    .toList(),
                            line.html(pair.right()),
                            line.html(pair.why()),
                            wrong.contains(pair.id())));
                }
            }
        }
        return new QuestionView(
                name,
                name.replace(':', '-'),
                number,
                question.id(),
                question.kind().name().toLowerCase(java.util.Locale.ROOT),
                line.html(question.stem()),
                options,
                steps,
                typed,
                unit,
                pairs,
                why,
                solution,
                solved,
                verdict.right(),
                verdict.answered());
    }

    private static List<OrderingQuestion.Step> shown(
            OrderingQuestion ordering, List<String> answer, Shuffling shuffling) {
        List<String> given = ordering.tidy(answer);
        if (given.isEmpty()) {
            return shuffling.steps(ordering);
        }
        return given.stream()
                .map(id -> ordering.steps().stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
