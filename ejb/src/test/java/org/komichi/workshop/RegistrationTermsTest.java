package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komichi.workshop.RegistrationTerms.Substitution;

class RegistrationTermsTest {
    private static final Question LUNCH = new Question(
            "q1",
            "昼食",
            "Lunch",
            Question.Kind.CHOICE,
            true,
            List.of(new Question.Option("和食", "Japanese"), new Question.Option("いらない", null)));
    private static final Question WHY = new Question("q2", "きっかけ", null, Question.Kind.TEXT, false, List.of());
    private static final Question VISIT = new Question("q3", "同行訪問", null, Question.Kind.YES_NO, false, List.of());
    private static final RegistrationTerms TERMS = new RegistrationTerms(Substitution.NO, List.of(LUNCH, WHY, VISIT));
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void answers_are_kept_in_the_order_of_the_questions_with_what_was_asked() {
        assertThat(TERMS.accepted(Map.of("q3", "yes", "q1", " 和食 ", "q9", "nobody asked", "q2", " ")))
                .containsExactly(new Answer("q1", "昼食", "和食"), new Answer("q3", "同行訪問", "yes"));
    }

    @Test
    void an_answer_that_must_be_there_is_asked_for_by_name() {
        assertThatThrownBy(() -> TERMS.accepted(Map.of("q1", " ")))
                .isInstanceOfSatisfying(
                        AnswerNeeded.class, rule -> assertThat(rule.question()).isEqualTo("q1"));
    }

    @Test
    void an_answer_is_one_of_the_options_and_no_longer_than_fits() {
        assertThatThrownBy(() -> TERMS.accepted(Map.of("q1", "洋食"))).isInstanceOf(AnswerNotAccepted.class);
        assertThatThrownBy(() -> TERMS.accepted(Map.of("q1", "和食", "q3", "maybe")))
                .isInstanceOf(AnswerNotAccepted.class);
        assertThat(TERMS.accepted(Map.of("q1", "和食", "q2", "あ".repeat(500)))).hasSize(2);
        assertThatThrownBy(() -> TERMS.accepted(Map.of("q1", "和食", "q2", "あ".repeat(501))))
                .isInstanceOf(AnswerNotAccepted.class);
    }

    @Test
    void a_choice_offers_two_different_things_and_a_form_asks_ten_at_most() {
        Question.Option same = new Question.Option("和食", null);
        assertThatThrownBy(() -> new Question("q", "昼食", null, Question.Kind.CHOICE, false, List.of(same)))
                .isInstanceOf(OptionsNeeded.class);
        assertThatThrownBy(() -> new Question("q", "昼食", null, Question.Kind.CHOICE, false, List.of(same, same)))
                .isInstanceOf(OptionsNeeded.class);
        assertThatThrownBy(() -> new RegistrationTerms(Substitution.NO, Collections.nCopies(11, WHY)))
                .isInstanceOf(TooManyQuestions.class);
    }

    @Test
    void terms_and_answers_come_back_from_their_columns_as_they_were() {
        RegistrationTermsColumn column = new RegistrationTermsColumn();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(TERMS)))
                .isEqualTo(TERMS);
        assertThat(column.convertToEntityAttribute("{\"substitution\":\"NO\",\"questions\":[]}"))
                .isEqualTo(RegistrationTerms.PLAIN);
        List<Answer> answers = TERMS.accepted(Map.of("q1", "和食"));
        AnswersColumn stored = new AnswersColumn();
        assertThat(stored.convertToEntityAttribute(stored.convertToDatabaseColumn(answers)))
                .isEqualTo(answers);
    }

    @Test
    void what_somebody_writes_fits_or_is_refused() {
        assertThat(new Application(Map.of(), " ", "", "  ")).isEqualTo(Application.PLAIN);
        assertThatThrownBy(() -> new Application(Map.of(), null, null, "あ".repeat(501)))
                .isInstanceOf(ReasonTooLong.class);
        assertThatThrownBy(() -> new Application(Map.of(), "あ".repeat(1001), null, null))
                .isInstanceOf(AccommodationTooLong.class);
    }

    @Test
    void who_applies_holds_no_seat_until_she_is_let_in_and_is_decided_about_once() {
        Registration applied = new Registration(1, 2, "P05_VN", null, 3, NOW);
        Eligibility.Clause doctors = new Eligibility.Clause(Eligibility.About.PROFESSION, List.of("P01_DOC"));
        applied.apply(List.of(doctors), "同僚の小児科医と一緒に受けたい");
        assertThat(applied.status()).isEqualTo(RegistrationStatus.PENDING_APPROVAL);
        assertThat(applied.unmet()).containsExactly(Eligibility.About.PROFESSION);
        assertThatThrownBy(() -> applied.refuse(" ")).isInstanceOf(RefusalReasonNeeded.class);
        applied.approve();
        assertThat(applied.status()).isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(applied.arrival()).isEqualTo(3);
        assertThatThrownBy(applied::approve).isInstanceOf(AlreadyDecided.class);
        assertThatThrownBy(() -> applied.refuse("満席のため")).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void terms_that_were_stored_before_one_could_choose_meetings_are_read_as_all_meetings_for_everybody() {
        RegistrationTerms old =
                new RegistrationTermsColumn().convertToEntityAttribute("{\"substitution\":\"NO\",\"questions\":[]}");
        assertThat(old.choosing()).isFalse();
        assertThat(old).isEqualTo(RegistrationTerms.PLAIN);
    }
}
