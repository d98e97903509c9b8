package org.komichi.web.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.course.ChoiceQuestion;
import org.komichi.course.MatchingQuestion;
import org.komichi.course.NumericQuestion;
import org.komichi.course.OrderingQuestion;
import org.komichi.course.Question;
import org.komichi.course.Shuffling;
import org.komichi.course.Verdict;
import org.komichi.web.frame.FormChanges;

/**
 * A question as a page shows it: open to be answered, or with what is right and why. The parts that its kind does not have
 * are empty.
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
 * @param was the answer that is stored, for the form to carry along; null once solved
 */
public record QuestionView(
        String name,
        String domId,
        int number,
        String id,
        String kind,
        String stem,
        List<OptionView> options,
        List<OrderStep> steps,
        NumberView typed,
        List<PairView> pairs,
        String why,
        boolean solved,
        boolean right,
        boolean answered,
        FormChanges.Was was) {
    /** An option of single and multiple. */
    public record OptionView(String id, String text, String why, boolean correct, boolean chosen) {}

    /** A step of ordering: where it belongs, and the places that can be chosen for it. */
    public record OrderStep(
            String id, String text, String words, boolean misplaced, int rightPlace, List<Choice> places) {}

    /** What was typed, its unit, and what is right. */
    public record NumberView(String text, String unit, String solution) {}

    /** A left side of matching, and what can stand beside it. */
    public record PairView(String id, String left, List<Choice> choices, String right, String why, boolean wrong) {}

    /** Something to choose from a list. */
    public record Choice(String value, String text, boolean chosen) {}

    /** Turns texts of the pack into safe HTML. */
    interface Line {
        String html(String markdown);
    }

    /**
     * Builds the view of one question.
     *
     * @param stored the answer that is kept
     * @param solved whether the answer counts, and what is right is shown; else what came with the form is shown again
     */
    static QuestionView of(
            Question question,
            String name,
            int number,
            List<String> stored,
            Shuffling shuffling,
            boolean solved,
            Line line,
            FormChanges form) {
        List<String> answer = form.posted() && !solved ? form.typed(name) : stored;
        Verdict verdict = question.judge(answer);
        Set<String> wrong = verdict.wrong();
        List<OptionView> options = List.of();
        List<OrderStep> steps = List.of();
        NumberView typed = null;
        List<PairView> pairs = List.of();
        String why = null;
        switch (question) {
            case ChoiceQuestion choice -> options = options(choice, answer, shuffling, line);
            case OrderingQuestion ordering -> {
                why = line.html(ordering.why());
                steps = steps(ordering, answer, wrong, shuffling, line);
            }
            case NumericQuestion numeric -> {
                why = line.html(numeric.why());
                String unit = numeric.unit();
                typed = new NumberView(
                        answer.isEmpty() ? "" : answer.get(0),
                        unit,
                        numeric.answer().toPlainString() + (unit.isBlank() ? "" : " " + unit));
            }
            case MatchingQuestion matching -> pairs = pairs(matching, answer, wrong, shuffling, line);
        }
        return new QuestionView(
                name,
                name.replace(':', '-'),
                number,
                question.id(),
                question.kind().name().toLowerCase(Locale.ROOT),
                line.html(question.stem()),
                options,
                steps,
                typed,
                pairs,
                why,
                solved,
                verdict.right(),
                verdict.answered(),
                solved ? null : form.was(name, sent(options, steps, typed, pairs)));
    }

    private static List<OptionView> options(
            ChoiceQuestion choice, List<String> answer, Shuffling shuffling, Line line) {
        return shuffling.options(choice).stream()
                .map(option -> new OptionView(
                        option.id(),
                        line.html(option.text()),
                        line.html(option.why()),
                        option.correct(),
                        answer.contains(option.id())))
                .toList();
    }

    private static List<OrderStep> steps(
            OrderingQuestion ordering, List<String> answer, Set<String> wrong, Shuffling shuffling, Line line) {
        List<String> given = ordering.tidy(answer);
        List<OrderingQuestion.Step> shown = given.isEmpty()
                ? shuffling.steps(ordering)
                : given.stream().map(ordering::step).toList();
        return shown.stream()
                .map(step -> new OrderStep(
                        step.id(),
                        line.html(step.text()),
                        step.text(),
                        wrong.contains(step.id()),
                        ordering.steps().indexOf(step) + 1,
                        IntStream.rangeClosed(1, shown.size())
                                .mapToObj(place -> new Choice(
                                        step.id() + "=" + place,
                                        String.valueOf(place),
                                        place == given.indexOf(step.id()) + 1
                                                || answer.contains(step.id() + "=" + place)))
                                .toList()))
                .toList();
    }

    private static List<PairView> pairs(
            MatchingQuestion matching, List<String> answer, Set<String> wrong, Shuffling shuffling, Line line) {
        Map<String, String> chosen = matching.chosen(answer);
        List<MatchingQuestion.Pair> rights = shuffling.rights(matching);
        return matching.pairs().stream()
                .map(pair -> new PairView(
                        pair.id(),
                        line.html(pair.left()),
                        rights.stream()
                                .map(right -> new Choice(
                                        pair.id() + "=" + right.id(),
                                        right.right(),
                                        right.id().equals(chosen.get(pair.id()))))
                                .toList(),
                        line.html(pair.right()),
                        line.html(pair.why()),
                        wrong.contains(pair.id())))
                .toList();
    }

    /** The answer in the words and the order in which a form sends what is shown. */
    private static List<String> sent(
            List<OptionView> options, List<OrderStep> steps, NumberView typed, List<PairView> pairs) {
        Stream<String> chosen = options.stream().filter(OptionView::chosen).map(OptionView::id);
        Stream<String> number =
                Optional.ofNullable(typed).map(NumberView::text).filter(text -> !text.isEmpty()).stream();
        Stream<String> selected = Stream.concat(
                        steps.stream().map(OrderStep::places), pairs.stream().map(PairView::choices))
                .flatMap(List::stream)
                .filter(Choice::chosen)
                .map(Choice::value);
        return Stream.of(chosen, number, selected).flatMap(all -> all).toList();
    }
}
