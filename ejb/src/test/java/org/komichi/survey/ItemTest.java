package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemTest {
    @Test
    void every_item_may_be_skipped() {
        for (ItemKind kind : ItemKind.values()) {
            assertThat(SurveyExamples.of(kind, "a").read(List.of("", "  "))).isEmpty();
        }
    }

    @Test
    void an_option_that_is_not_offered_is_refused() {
        Item item = SurveyExamples.of(ItemKind.SINGLE, "a", "b");
        assertThat(item.read(List.of("b"))).contains("b");
        assertThatThrownBy(() -> item.read(List.of("c"))).isInstanceOf(AnswerOffScale.class);
        assertThatThrownBy(() -> item.read(List.of("a", "b"))).isInstanceOf(AnswerOffScale.class);
    }

    @Test
    void ticks_are_stored_in_one_order_whatever_the_order_of_ticking() {
        Item item = SurveyExamples.of(ItemKind.MULTIPLE, "age", "area", "hours");
        assertThat(item.read(List.of("hours", "age", "age"))).contains("age,hours");
        assertThatThrownBy(() -> item.read(List.of("age", "moon"))).isInstanceOf(AnswerOffScale.class);
    }

    @Test
    void full_width_digits_are_a_number_and_words_or_too_much_are_not() {
        Item item = SurveyExamples.of(ItemKind.NUMBER);
        assertThat(item.read(List.of("\uFEFF １２ "))).contains("12");
        assertThat(item.read(List.of("007"))).contains("7");
        for (String wrong : List.of("-1", "1.5", "1000", "三", "1 2", "99999999999")) {
            assertThatThrownBy(() -> item.read(List.of(wrong))).as(wrong).isInstanceOf(AnswerOffScale.class);
        }
    }

    @Test
    void a_text_is_measured_in_characters_as_people_count_them() {
        Item item = SurveyExamples.of(ItemKind.TEXT);
        assertThat(item.read(List.of("𠮷".repeat(10)))).contains("𠮷".repeat(10));
        assertThatThrownBy(() -> item.read(List.of("あ".repeat(11))))
                .isInstanceOfSatisfying(
                        AnswerTooLong.class, rule -> assertThat(rule.field()).isEqualTo("X-1"));
    }

    @Test
    void a_ranking_is_told_in_order_or_by_places() {
        Item item = SurveyExamples.of(ItemKind.RANKING, "a", "b", "c");
        assertThat(item.read(List.of("c", "a", "b"))).contains("c,a,b");
        assertThat(item.read(List.of("a=2", "b=3", "c=1"))).contains("c,a,b");
        assertThat(item.read(List.of("", "", ""))).isEmpty();
    }

    @Test
    void half_a_ranking_is_refused_and_so_is_a_place_given_twice() {
        Item item = SurveyExamples.of(ItemKind.RANKING, "a", "b", "c");
        assertThatThrownBy(() -> item.read(List.of("a=1", "b=2", ""))).isInstanceOf(HalfRanked.class);
        assertThatThrownBy(() -> item.read(List.of("a=1", "b=1", "c=2"))).isInstanceOf(HalfRanked.class);
        assertThatThrownBy(() -> item.read(List.of("a", "a", "b"))).isInstanceOf(HalfRanked.class);
        assertThatThrownBy(() -> item.read(List.of("a", "b", "z"))).isInstanceOf(AnswerOffScale.class);
    }

    @Test
    void not_applicable_is_an_answer_only_where_the_scale_has_it() {
        Item with = SurveyExamples.onScaleWithNotApplicable();
        assertThat(with.read(List.of("na"))).contains("na");
        assertThat(with.leftOut("na")).isTrue();
        assertThat(with.options()).extracting(Item.Option::value).doesNotContain("na");
        Item without = SurveyExamples.of(ItemKind.LIKERT, "1", "2", "3");
        assertThatThrownBy(() -> without.read(List.of("na"))).isInstanceOf(AnswerOffScale.class);
    }
}
