package org.komichi.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.komichi.content.Review;
import org.komichi.shared.Bilingual;

/** Small fictional courses and questions. */
final class CourseExamples {
    private CourseExamples() {}

    static ChoiceQuestion single(String id, String right, String... others) {
        return choice(id, false, Set.of(right), right, others);
    }

    static ChoiceQuestion multiple(String id, Set<String> right, String... options) {
        return choice(id, true, right, null, options);
    }

    private static ChoiceQuestion choice(
            String id, boolean multiple, Set<String> right, String first, String... others) {
        List<ChoiceQuestion.Option> options = new ArrayList<>();
        if (first != null) {
            options.add(new ChoiceQuestion.Option(first, "選択肢" + first, true, "理由"));
        }
        Arrays.stream(others)
                .forEach(o -> options.add(new ChoiceQuestion.Option(o, "選択肢" + o, right.contains(o), "理由")));
        return new ChoiceQuestion(id, "B2", "問い", List.of("K"), multiple, true, options);
    }

    static OrderingQuestion ordering(String id, String... steps) {
        return new OrderingQuestion(
                id,
                "B3",
                "並べる",
                List.of("K"),
                Arrays.stream(steps)
                        .map(s -> new OrderingQuestion.Step(s, "手順" + s))
                        .toList(),
                "理由");
    }

    static NumericQuestion numeric(String id, String answer, String tolerance, String unit) {
        return new NumericQuestion(
                id, "D1", "量", List.of("K"), new BigDecimal(answer), new BigDecimal(tolerance), unit, "理由");
    }

    static MatchingQuestion matching(String id, String... pairs) {
        return new MatchingQuestion(
                id,
                "H3",
                "組み合わせ",
                List.of("K"),
                Arrays.stream(pairs)
                        .map(p -> new MatchingQuestion.Pair(p, "左" + p, "右" + p, "理由"))
                        .toList());
    }

    static QuizContent quizOf(int questions) {
        List<Question> all = new ArrayList<>();
        for (int i = 1; i <= questions; i++) {
            all.add(single("Q" + i, "a", "b", "c"));
        }
        return new QuizContent(null, 80, all);
    }

    static ModuleContent module(int number, String slug, String... requires) {
        return new ModuleContent(
                number,
                slug.toUpperCase(java.util.Locale.ROOT),
                slug,
                new Bilingual("単元" + number, "Module " + number),
                new Bilingual("単元" + number, "Module " + number),
                new Bilingual("要約", "Summary"),
                List.of(),
                45,
                List.of("B2"),
                List.of("P01_DOC"),
                List.of(requires),
                List.of("modules/" + slug + "/01.md", "modules/" + slug + "/02.md"),
                List.of(),
                quizOf(5),
                quizOf(3),
                Review.NONE);
    }

    static CourseContent course(List<Gate> path, ModuleContent... modules) {
        Bilingual title = new Bilingual("架空の研修", "A fictional course");
        return new CourseContent(
                1, "demo", "DEMO", title, title, title, List.of("P01_DOC"), 360, path, List.of(modules), Review.NONE);
    }
}
