package org.komichi.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.ItemScale;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.ScoredScale;
import org.komichi.survey.comparison.Wave;
import org.komichi.survey.comparison.Zeros;

class ScoreViewTest {
    private final List<Answer> answers = new ArrayList<>();

    @Test
    void the_sums_are_told_with_who_is_in_them() {
        for (int person = 0; person < 8; person++) {
            put("p" + person, Wave.PRE, 1 + person % 2, 2);
            put("p" + person, Wave.POST, 3, 4);
        }
        answers.add(new Answer("partly", "A", Wave.PRE, 1));
        answers.add(new Answer("partly", "A", Wave.POST, 1));
        ScoreView view = view(false, Locale.JAPANESE);
        assertThat(view.intro()).contains("2項目すべて").contains("8人の合計点").contains("答えていない項目がある1人");
        assertThat(told(view)).contains("受講前が3.5点、受講後が7点").contains("8人中8人の合計点が上がりました");
        assertThat(view.stats())
                .extracting(ItemView.Stat::label)
                .contains("符号付順位検定（正確法）", "平均の差の並べ替え検定（正確法）", "クロンバックのα　受講前");
        assertThat(view.stats()).extracting(ItemView.Stat::value).contains("なし（全員が同じ点）");
        assertThat(view.attrition()).contains("違いは調べていません");
        assertThat(view.attritionStats()).isEmpty();
    }

    @Test
    void under_five_people_no_figure_is_shown() {
        for (int person = 0; person < 4; person++) {
            put("p" + person, Wave.PRE, 1, 2);
            put("p" + person, Wave.POST, 3, 4);
        }
        ScoreView view = view(false, Locale.ENGLISH);
        assertThat(view.sentences()).isEmpty();
        assertThat(view.stats()).isEmpty();
        assertThat(view.intro()).startsWith("Fewer than five people");
        assertThat(csv(Zeros.DROPPED).split("\n")[3]).startsWith("AB,AB,");
        assertThat(csv(Zeros.DROPPED).split("\n")[3].replaceAll("[^0-9]", "")).isEmpty();
    }

    @Test
    void a_gain_that_is_not_defined_is_said_in_words() {
        for (int person = 0; person < 6; person++) {
            put("p" + person, Wave.PRE, 1, 1);
            put("p" + person, Wave.POST, 1, 1);
        }
        ScoreView view = view(true, Locale.ENGLISH);
        assertThat(view.stats()).extracting(ItemView.Stat::value).contains("none (all right before)");
        assertThat(told(view)).contains("Nobody moved between before and after");
        assertThat(view.stats()).extracting(ItemView.Stat::value).noneMatch(value -> value.contains("NaN"));
    }

    @Test
    void the_difference_to_those_who_stopped_answering_is_told_when_five_did() {
        for (int person = 0; person < 6; person++) {
            put("p" + person, Wave.PRE, 4, 4);
            put("p" + person, Wave.POST, 4, 5);
            if (person < 5) {
                put("lost" + person, Wave.PRE, 1, 2);
            }
        }
        ScoreView view = view(false, Locale.JAPANESE);
        assertThat(view.attrition()).contains("比較に入った6人と、受講後のアンケートに答えなかった5人").contains("答え続けた人だけの結果");
        assertThat(view.attritionStats()).extracting(ItemView.Stat::value).containsExactly("p = 0.002", "−1.00");
    }

    @Test
    void single_answers_are_told_as_other_people_where_pairs_are_too_few() {
        for (int person = 0; person < 5; person++) {
            put("before" + person, Wave.PRE, 2, 2);
            put("after" + person, Wave.POST, 4, 4);
        }
        ItemView view = ItemView.of(
                compare(false, Zeros.DROPPED).items().getFirst(),
                "title",
                List.of("a", "b", "c", "d", "e"),
                12,
                false,
                true,
                "",
                new Wording(Locale.JAPANESE));
        assertThat(view.sentences().getLast().text())
                .contains("前だけに答えた5人と、後だけに答えた5人")
                .contains("p = 0.008")
                .contains("変化を示すものではありません");
    }

    @Test
    void the_table_has_a_line_for_the_sums_and_names_the_method() {
        for (int person = 0; person < 6; person++) {
            put("p" + person, Wave.PRE, 1, 2);
            put("p" + person, Wave.POST, 1 + person % 3, 4);
        }
        String table = csv(Zeros.PRATT);
        assertThat(table.split("\n")).hasSize(4);
        assertThat(table).contains("exact-pratt").contains("permutation-exact").contains("AB,AB,Sum score");
    }

    private void put(String person, Wave wave, int a, int b) {
        answers.add(new Answer(person, "A", wave, a));
        answers.add(new Answer(person, "B", wave, b));
    }

    private Comparison compare(boolean countsRight, Zeros zeros) {
        return ComparisonPlan.between(Wave.PRE, Wave.POST)
                .scoring(List.of(new ScoredScale("AB", List.of("A", "B"), countsRight)))
                .treating(zeros)
                .compare(answers);
    }

    private ScoreView view(boolean countsRight, Locale locale) {
        return ScoreView.of(compare(countsRight, Zeros.DROPPED).scales().getFirst(), new Wording(locale));
    }

    private String csv(Zeros zeros) {
        Bilingual words = new Bilingual("項目", "item");
        List<Evaluation.EvaluatedItem> items = List.of("A", "B").stream()
                .map(code -> new Evaluation.EvaluatedItem(
                        code, "AB", ItemKind.LIKERT, words, List.of(new Item.Option("1", words))))
                .toList();
        Evaluation evaluation = new Evaluation(
                1,
                wave(WaveKind.PRE),
                wave(WaveKind.POST),
                compare(false, zeros),
                items,
                List.of(new ItemScale("AB", words, List.of("A", "B"))),
                List.of(),
                List.of());
        return new String(SummaryCsv.of(evaluation, List.of(), Locale.ENGLISH), StandardCharsets.UTF_8);
    }

    private static WaveResponses wave(WaveKind kind) {
        return new WaveResponses(kind, "x", "1", 12, 8, WaveResponses.Visibility.SHOWN);
    }

    private static String told(ScoreView view) {
        return String.join(
                "", view.sentences().stream().map(Wording.Phrase::text).toList());
    }
}
