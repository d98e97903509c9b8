package org.komichi.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.ItemScale;
import org.komichi.survey.RunSeries;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.ComparisonWording;
import org.komichi.survey.comparison.ResponseShift;
import org.komichi.survey.comparison.Scale;
import org.komichi.survey.comparison.ScoredScale;
import org.komichi.survey.comparison.SeriesPlan;
import org.komichi.survey.comparison.Wave;
import org.komichi.survey.comparison.Zeros;

class SeriesViewTest {
    private final List<Answer> answers = new ArrayList<>();

    @Test
    void a_row_says_where_the_answers_were_and_which_moments_differ() {
        put(Wave.PRE, 1, 2, 2, 1, 3, 2, 2, 1);
        put(Wave.POST, 4, 4, 3, 3, 5, 4, 4, 4);
        put(Wave.T3, 4, 4, 3, 3, 5, 4, 4, 4);
        SeriesView.Row row = view(Locale.JAPANESE).rows().getFirst();
        assertThat(told(row))
                .contains("受講前 2、受講後 4、3か月後 4")
                .contains("すべての時点に答えた8人では、時点による違いは、偶然だけでは起こりにくい")
                .contains("受講前 → 受講後、受講前 → 3か月後です");
        assertThat(row.moments()).extracting(SeriesView.MomentRow::label).containsExactly("受講前", "受講後", "3か月後");
        assertThat(row.stats()).extracting(ItemView.Stat::label).contains("フリードマン検定（正確法）", "効果量　ケンドールのW");
        assertThat(row.pairs()).hasSize(3);
        assertThat(row.shift()).isNull();
    }

    @Test
    void four_people_at_a_moment_are_counted_only_and_nothing_is_tested() {
        put(Wave.PRE, 1, 2, 2, 1, 3, 2, 2, 1);
        put(Wave.POST, 4, 4, 3, 3, 5, 4, 4, 4);
        put(Wave.T3, 1, 1, 1, 1);
        SeriesView.Row row = view(Locale.ENGLISH).rows().getFirst();
        SeriesView.MomentRow last = row.moments().getLast();
        assertThat(last.bar()).isNull();
        assertThat(last.centre()).isEqualTo("–");
        assertThat(last.n()).isEqualTo("4 people");
        assertThat(told(row)).contains("4 people answered at all of these moments. That is too few for a test.");
        assertThat(told(row)).doesNotContain("after three months");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void a_stricter_look_back_is_told_and_is_no_failure(String language) {
        put(Wave.PRE, 4, 4, 3, 4, 5, 4, 4);
        put(Wave.POST, 4, 3, 3, 4, 4, 4, 3);
        put(Wave.THEN, 2, 2, 1, 2, 3, 2, 2);
        SeriesView.Row row = view(Locale.of(language)).rows().getFirst();
        assertThat(row.moments()).as("the look back is no moment of the row").hasSize(2);
        assertThat(row.shift().lines()).hasSize(3);
        assertThat(row.shift().lines().get(1).medians()).isEqualTo("4 → 2");
        String words =
                row.shift().sentences().stream().map(Wording.Phrase::text).collect(Collectors.joining(" "));
        assertThat(words)
                .contains("7")
                .doesNotContain("???")
                .containsPattern("失敗を示すものではありません|no sign that the course failed");
        assertThat(ComparisonWording.maySay(words + told(row))).isTrue();
    }

    @Test
    void bars_from_0_to_100_percent_are_as_long_as_one_another_and_say_percent() {
        LikertBar bar = Bars.SHARE.lay(List.of(0, 1, 1, 0, 2), 9, "words");
        assertThat(bar.pieces()).extracting(LikertBar.Piece::label).containsExactly("25%", "25%", "50%");
        assertThat(bar.pieces().getFirst().x()).isEqualTo("0.00%");
        assertThat(bar.pieces().getLast().x()).isEqualTo("50.00%");
    }

    @Test
    void scales_of_two_to_eleven_points_have_a_colour_for_each_point() {
        IntStream.rangeClosed(2, 11)
                .forEach(points -> assertThat(LikertBar.tones(points)).hasSize(points));
    }

    private static String told(SeriesView.Row row) {
        return row.sentences().stream().map(Wording.Phrase::text).collect(Collectors.joining(" "));
    }

    private void put(Wave wave, int... values) {
        IntStream.range(0, values.length)
                .forEach(person -> answers.add(new Answer("p" + person, "A", wave, values[person])));
    }

    private SeriesView view(Locale locale) {
        Map<String, Scale> scales = Map.of("A", Scale.FIVE_POINT);
        List<Item.Option> points = IntStream.rangeClosed(1, 5)
                .mapToObj(Integer::toString)
                .map(point -> new Item.Option(point, new Bilingual(point, point)))
                .toList();
        boolean lookedBack = answers.stream().anyMatch(answer -> answer.wave() == Wave.THEN);
        return new SeriesView(
                new RunSeries(
                        1,
                        List.of(),
                        new SeriesPlan(
                                        scales,
                                        item -> "",
                                        List.of(new ScoredScale("all", List.of("A"), false)),
                                        Zeros.DROPPED)
                                .follow(answers),
                        lookedBack
                                ? ResponseShift.of(
                                        answers,
                                        (from, to) ->
                                                ComparisonPlan.between(from, to).onScales(scales))
                                : null,
                        List.of(new EvaluatedItem(
                                "A", "all", ItemKind.LIKERT, new Bilingual("問い", "question"), points)),
                        List.of(new ItemScale("all", new Bilingual("尺度", "scale"), List.of("A")))),
                null,
                locale);
    }
}
