package org.komichi.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.komichi.shared.Identified;

/**
 * One try at a quiz. It is a draft until it is submitted, once; then it never changes. A further try begins with what was
 * wrong and keeps what was right.
 */
@Entity
@Table(name = "quiz_attempt")
class QuizAttempt extends Identified {
    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "module_slug")
    private String moduleSlug;

    @Enumerated(EnumType.STRING)
    private QuizPart part;

    private int number;

    @Column(name = "open_draft")
    private Integer openDraft = 1;

    private long seed;

    @Column(name = "question_order")
    private String questionOrder;

    private String answers = Kept.NO_ANSWERS;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "right_answers")
    private Integer rightAnswers;

    private Integer total;
    private String wrong;
    private Boolean passed;

    protected QuizAttempt() {}

    private QuizAttempt(long enrolmentId, String moduleSlug, QuizPart part, int number, long seed, Instant now) {
        this.enrolmentId = enrolmentId;
        this.moduleSlug = Objects.requireNonNull(moduleSlug);
        this.part = Objects.requireNonNull(part);
        this.number = number;
        this.seed = seed;
        this.startedAt = Objects.requireNonNull(now);
    }

    /** The first try. */
    static QuizAttempt first(
            long enrolmentId, String moduleSlug, QuizPart part, QuizContent quiz, long seed, Instant now) {
        QuizAttempt attempt = new QuizAttempt(enrolmentId, moduleSlug, part, 1, seed, now);
        attempt.questionOrder = Kept.column(quiz.order(seed, List.of()));
        return attempt;
    }

    /** A further try after this one. */
    QuizAttempt next(QuizContent quiz, long newSeed, Instant now) {
        QuizAttempt attempt = new QuizAttempt(enrolmentId, moduleSlug, part, number + 1, newSeed, now);
        List<String> wrongBefore = Kept.words(wrong);
        attempt.questionOrder = Kept.column(quiz.order(newSeed, wrongBefore));
        Map<String, List<String>> kept = new HashMap<>(Kept.answers(answers));
        kept.keySet().removeAll(wrongBefore);
        attempt.answers = Kept.column(kept);
        return attempt;
    }

    /** Saves one answer of the draft.
     * @throws AttemptSubmitted when it is a draft no more */
    void answer(Question question, List<String> answer) {
        if (submitted()) {
            throw new AttemptSubmitted();
        }
        Map<String, List<String>> all = Kept.answers(answers);
        List<String> tidy = question.tidy(answer);
        if (tidy.isEmpty()) {
            all.remove(question.id());
        } else {
            all.put(question.id(), tidy);
        }
        answers = Kept.column(all);
    }

    /** Compares answers that come after it was handed in.
     * @throws AttemptSubmitted when they are not those that it was handed in with */
    void mustHold(QuizContent quiz, Map<String, List<String>> late) {
        Map<String, List<String>> all = Kept.answers(answers);
        for (Question question : quiz.questions()) {
            List<String> kept = all.getOrDefault(question.id(), List.of());
            if (!question.tidy(late.getOrDefault(question.id(), kept)).equals(kept)) {
                throw new AttemptSubmitted();
            }
        }
    }

    /** Hands it in; a second time changes nothing. */
    QuizResult submit(QuizContent quiz, Instant now) {
        QuizResult result = quiz.judge(Kept.answers(answers));
        if (!submitted()) {
            openDraft = null;
            submittedAt = now;
            rightAnswers = result.right();
            total = result.total();
            wrong = Kept.column(result.wrong());
            passed = result.passed();
        }
        return result;
    }

    /** As the pages show it. */
    AttemptSheet sheet() {
        return new AttemptSheet(
                number,
                seed,
                Kept.words(questionOrder),
                Kept.answers(answers),
                submittedAt,
                rightAnswers,
                total,
                Kept.words(wrong),
                passed != null && passed);
    }

    boolean submitted() {
        return submittedAt != null;
    }

    boolean passed() {
        return passed != null && passed;
    }

    int number() {
        return number;
    }

    String moduleSlug() {
        return moduleSlug;
    }

    QuizPart part() {
        return part;
    }
}
