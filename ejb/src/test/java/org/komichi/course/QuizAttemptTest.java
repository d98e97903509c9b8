package org.komichi.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.komichi.course.CourseExamples.quizOf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuizAttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final long SEED = Long.getLong("komichi.seed", System.nanoTime());

    @Test
    void four_of_five_pass_at_eighty_percent_and_three_do_not() {
        assertThat(new QuizResult(5, List.of("Q1"), 80).passed()).isTrue();
        assertThat(new QuizResult(5, List.of("Q1", "Q2"), 80).passed()).isFalse();
        assertThat(new QuizResult(3, List.of("Q1"), 80).passed()).isFalse();
        assertThat(new QuizResult(3, List.of("Q1"), 80).needed()).isEqualTo(3);
        assertThat(new QuizResult(3, List.of("Q1"), 66).percent()).isEqualTo(66);
        assertThat(new QuizResult(3, List.of("Q1"), 66).passed()).isTrue();
    }

    @Test
    void answers_that_come_late_are_refused_unless_they_are_those_that_counted() {
        QuizContent quiz = quizOf(2);
        QuizAttempt attempt = QuizAttempt.first(1, "hd-1", QuizPart.MODULE, quiz, 7, NOW);
        attempt.answer(quiz.questions().get(0), List.of("a"));
        attempt.submit(quiz, NOW);
        attempt.mustHold(quiz, Map.of());
        attempt.mustHold(quiz, Map.of("Q1", List.of("a"), "Q2", List.of()));
        assertThatThrownBy(() -> attempt.mustHold(quiz, Map.of("Q1", List.of("b"))))
                .isInstanceOf(AttemptSubmitted.class);
        assertThatThrownBy(() -> attempt.mustHold(quiz, Map.of("Q2", List.of("a"))))
                .isInstanceOf(AttemptSubmitted.class);
        assertThatThrownBy(() -> attempt.mustHold(quiz, Map.of("Q1", List.of())))
                .isInstanceOf(AttemptSubmitted.class);
    }

    @Test
    void an_attempt_is_handed_in_once_and_never_changes_afterwards() {
        QuizContent quiz = quizOf(5);
        QuizAttempt attempt = QuizAttempt.first(1, "hd-1", QuizPart.MODULE, quiz, 7, NOW);
        quiz.questions().forEach(question -> attempt.answer(question, List.of("a")));
        assertThat(attempt.submit(quiz, NOW).passed()).isTrue();
        assertThat(attempt.passed()).isTrue();
        attempt.submit(quiz, NOW.plusSeconds(9));
        assertThat(attempt.sheet().submittedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> attempt.answer(quiz.questions().get(0), List.of("b")))
                .isInstanceOf(AttemptSubmitted.class);
        assertThat(attempt.sheet().answer("Q1")).containsExactly("a");
    }

    @Test
    void a_further_attempt_begins_with_what_was_wrong_and_keeps_what_was_right() {
        QuizContent quiz = quizOf(5);
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            QuizAttempt attempt = QuizAttempt.first(1, "hd-1", QuizPart.MODULE, quiz, random.nextLong(), NOW);
            quiz.questions().forEach(question -> attempt.answer(question, List.of(random.nextBoolean() ? "a" : "b")));
            List<String> wrong = attempt.submit(quiz, NOW).wrong();
            AttemptSheet next = attempt.next(quiz, random.nextLong(), NOW).sheet();
            assertThat(next.number()).isEqualTo(2);
            assertThat(next.order().subList(0, wrong.size()))
                    .as("seed " + SEED)
                    .containsExactlyInAnyOrderElementsOf(wrong);
            assertThat(next.order()).containsExactlyInAnyOrder("Q1", "Q2", "Q3", "Q4", "Q5");
            assertThat(next.answers().keySet()).noneMatch(wrong::contains).hasSize(5 - wrong.size());
            assertThat(next.submitted()).isFalse();
        }
    }

    @Test
    void what_is_left_open_is_not_right() {
        assertThat(quizOf(5).judge(Map.of("Q1", List.of("a"))).right()).isEqualTo(1);
    }

    @Test
    void the_same_seed_shows_the_same_page_and_steps_never_begin_in_order() {
        OrderingQuestion question = CourseExamples.ordering("O", "a", "b", "c");
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            long seed = random.nextLong();
            assertThat(new Shuffling(seed).steps(question))
                    .as("seed " + SEED)
                    .isEqualTo(new Shuffling(seed).steps(question))
                    .isNotEqualTo(question.steps())
                    .containsExactlyInAnyOrderElementsOf(question.steps());
        }
    }

    @Test
    void numbers_written_in_order_are_not_shuffled() {
        ChoiceQuestion shuffled = CourseExamples.single("Q", "a", "b", "c", "d");
        ChoiceQuestion kept = new ChoiceQuestion("Q", "B2", "", List.of(), false, false, shuffled.options());
        for (long seed = 0; seed < 50; seed++) {
            assertThat(new Shuffling(seed).options(kept)).isEqualTo(kept.options());
        }
    }
}
