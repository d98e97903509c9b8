package org.komichi.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.ComparisonWording;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.Wave;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.Texts;

class WordingTest {
    private static final List<String> LABELS = List.of("a", "b", "c", "d", "e");

    @Test
    void no_text_of_these_pages_claims_an_ability() {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Texts texts = Texts.in(language);
            assertThat(Collections.list(texts.getKeys()))
                    .filteredOn(key -> key.startsWith("reporting"))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(ComparisonWording.maySay(texts.getString(key)))
                            .as(key)
                            .isTrue());
        }
    }

    @Test
    void falling_answers_are_told_without_calling_them_a_failure() {
        String told = told(item(List.of(4, 4, 5, 4, 5, 4), List.of(3, 3, 4, 3, 4, 4)), Locale.JAPANESE);
        assertThat(told).contains("5人の答えは下がりました").doesNotContain("失敗").doesNotContain("悪化");
    }

    @Test
    void under_six_pairs_it_is_said_that_nothing_was_tested() {
        assertThat(told(item(List.of(1, 2, 1, 2, 1), List.of(4, 4, 4, 4, 4)), Locale.JAPANESE))
                .contains("人数が少ないため検定は行いません");
    }

    @Test
    void under_five_pairs_neither_answers_nor_moves_nor_figures_are_shown() {
        ItemView view = ItemView.of(
                item(List.of(1, 2, 1, 2), List.of(4, 4, 4, 4)),
                "title",
                LABELS,
                12,
                false,
                true,
                "",
                new Wording(Locale.ENGLISH));
        assertThat(view.drawn()).isFalse();
        assertThat(view.moves()).isNull();
        assertThat(view.stats()).isEmpty();
        assertThat(view.sentences()).extracting(Wording.Phrase::text).allMatch(text -> text.startsWith("4 people"));
    }

    @Test
    void a_text_in_the_table_is_never_a_formula() {
        assertThat(SheetCsv.safe("=1+1")).isEqualTo("'=1+1");
        assertThat(SheetCsv.safe("＠SUM")).isEqualTo("'＠SUM");
        assertThat(SheetCsv.safe("SV-K17")).isEqualTo("SV-K17");
        assertThat(SheetCsv.safe("-0.25")).isEqualTo("-0.25");
    }

    private static String told(ItemComparison item, Locale language) {
        ItemView view = ItemView.of(item, "title", LABELS, 12, false, true, "", new Wording(language));
        return String.join(
                "", view.sentences().stream().map(Wording.Phrase::text).toList());
    }

    private static ItemComparison item(List<Integer> before, List<Integer> after) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            answers.add(new Answer("r" + i, "SV-K01", Wave.PRE, before.get(i)));
            answers.add(new Answer("r" + i, "SV-K01", Wave.POST, after.get(i)));
        }
        return ComparisonPlan.between(Wave.PRE, Wave.POST)
                .compare(answers)
                .items()
                .getFirst();
    }
}
