package org.komichi.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komichi.course.CourseExamples.matching;
import static org.komichi.course.CourseExamples.multiple;
import static org.komichi.course.CourseExamples.numeric;
import static org.komichi.course.CourseExamples.ordering;
import static org.komichi.course.CourseExamples.single;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionScoringTest {
    private static final long SEED = Long.getLong("komichi.seed", System.nanoTime());

    @Test
    void one_right_option_is_right_and_any_other_is_not() {
        ChoiceQuestion question = single("Q", "a", "b", "c");
        assertThat(question.judge(List.of("a")).right()).isTrue();
        assertThat(question.judge(List.of("b")).right()).isFalse();
        assertThat(question.judge(List.of("b")).answered()).isTrue();
    }

    @Test
    void two_choices_where_one_is_asked_are_no_answer() {
        assertThat(single("Q", "a", "b", "c").judge(List.of("a", "b"))).isEqualTo(Verdict.NONE);
    }

    @Test
    void nothing_and_nonsense_are_not_answered_and_not_right() {
        for (Question question : List.of(
                single("Q", "a", "b"),
                ordering("O", "a", "b"),
                numeric("N", "5", "0", "mg"),
                matching("M", "a", "b"))) {
            assertThat(question.judge(List.of())).as(question.kind().name()).isEqualTo(Verdict.NONE);
            assertThat(question.judge(List.of("<script>")).right()).isFalse();
            assertThat(question.judge(List.of("", "")).right()).isFalse();
        }
    }

    @Test
    void of_several_all_right_options_and_no_other_are_right() {
        String[] options = {"a", "b", "c", "d", "e"};
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            Set<String> right = subset(options, random);
            if (right.isEmpty()) {
                right = Set.of("c");
            }
            Set<String> chosen = subset(options, random);
            List<String> answer = new ArrayList<>(chosen);
            Collections.shuffle(answer, random);
            Verdict verdict = multiple("Q", right, options).judge(answer);
            Set<String> difference = new HashSet<>(right);
            chosen.forEach(option -> {
                if (!difference.remove(option)) {
                    difference.add(option);
                }
            });
            assertThat(verdict.right()).as("seed " + SEED).isEqualTo(right.equals(chosen));
            assertThat(verdict.wrong()).as("seed " + SEED).isEqualTo(chosen.isEmpty() ? Set.of() : difference);
        }
    }

    @Test
    void only_the_written_order_is_right_and_each_misplaced_step_is_named() {
        String[] steps = {"a", "b", "c", "d"};
        OrderingQuestion question = ordering("O", steps);
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            List<String> answer = new ArrayList<>(List.of(steps));
            Collections.shuffle(answer, random);
            Verdict verdict = question.judge(answer);
            assertThat(verdict.right()).as("seed " + SEED).isEqualTo(answer.equals(List.of(steps)));
            for (int i = 0; i < steps.length; i++) {
                assertThat(verdict.wrong().contains(answer.get(i)))
                        .isEqualTo(!answer.get(i).equals(steps[i]));
            }
        }
        assertThat(question.judge(List.of("a", "b", "c"))).isEqualTo(Verdict.NONE);
        assertThat(question.judge(List.of("a", "a", "b", "c"))).isEqualTo(Verdict.NONE);
    }

    @Test
    void an_order_may_be_told_by_the_place_of_each_step_and_half_of_it_is_none() {
        OrderingQuestion question = ordering("O", "a", "b", "c");
        assertThat(question.tidy(List.of("b=1", "c=3", "a=2"))).containsExactly("b", "a", "c");
        assertThat(question.judge(List.of("c=3", "a=1", "b=2")).right()).isTrue();
        for (List<String> half : List.of(
                List.of("a=1"),
                List.of("a=1", "b=1", "c=2"),
                List.of("a=1", "b=2", "x=3"),
                List.of("a=1", "a=2", "a=3"))) {
            assertThat(question.tidy(half)).as(half.toString()).isEmpty();
            assertThat(question.half(half)).as(half.toString()).isTrue();
        }
        assertThat(question.half(List.of())).isFalse();
        assertThat(question.half(List.of("b=1", "c=3", "a=2"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "５", " ５ ", "5.0", "5,0", "５．０", "５，０", "5mg", "５ ｍｇ", "5 MG", "\uFEFF5", "+5", "05"})
    void a_number_is_read_as_people_type_it(String typed) {
        assertThat(numeric("N", "5", "0", "mg").judge(List.of(typed)).right()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.9", "50", "-5", "−5", "5e0", "five", "5-6", "0x5", "5..0", "5,0,0", "🙂", "mg"})
    void what_is_no_such_number_is_wrong_and_no_error(String typed) {
        Verdict verdict = numeric("N", "5", "0", "mg").judge(List.of(typed));
        assertThat(verdict.right()).isFalse();
        assertThat(verdict.answered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1500,'1,500'", "1500,'１，５００'", "1.5,'1,5'", "1.25,'1,25'", "0.125,'0,125'", "1234567.5,'1,234,567.5'"})
    void a_comma_before_three_digits_separates_thousands_any_other_is_a_decimal_sign(String answer, String typed) {
        assertThat(numeric("N", answer, "0", "").judge(List.of(typed)).right()).isTrue();
    }

    @Test
    void a_number_within_the_tolerance_is_right_the_edge_included() {
        NumericQuestion question = numeric("N", "0.3", "0.1", "");
        assertThat(question.judge(List.of("0.4")).right()).isTrue();
        assertThat(question.judge(List.of("0.2")).right()).isTrue();
        assertThat(question.judge(List.of("0.40001")).right()).isFalse();
    }

    @Test
    void a_very_long_number_is_cut_and_wrong() {
        assertThat(numeric("N", "5", "0", "")
                        .judge(List.of("5".repeat(100_000)))
                        .right())
                .isFalse();
    }

    @Test
    void pairs_are_right_when_all_of_them_are() {
        MatchingQuestion question = matching("M", "a", "b", "c");
        assertThat(question.judge(List.of("a=a", "b=b", "c=c")).right()).isTrue();
        assertThat(question.judge(List.of("a=b", "b=a", "c=c")).wrong()).containsExactlyInAnyOrder("a", "b");
        assertThat(question.judge(List.of("a=a", "b=b")).wrong()).containsExactly("c");
    }

    @Test
    void of_two_right_sides_that_read_the_same_either_will_do() {
        MatchingQuestion question = new MatchingQuestion(
                "M",
                "H3",
                "",
                List.of(),
                List.of(new MatchingQuestion.Pair("a", "左", "同じ", ""), new MatchingQuestion.Pair("b", "右", "同じ", "")));
        assertThat(question.judge(List.of("a=b", "b=a")).right()).isTrue();
    }

    private static Set<String> subset(String[] options, Random random) {
        Set<String> some = new HashSet<>();
        for (String option : options) {
            if (random.nextBoolean()) {
                some.add(option);
            }
        }
        return some;
    }
}
