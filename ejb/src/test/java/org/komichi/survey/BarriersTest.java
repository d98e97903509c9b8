package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komichi.survey.Barriers.Barrier;
import org.komichi.survey.Barriers.Share;
import org.komichi.survey.SubmittedAnswers.Row;

class BarriersTest {
    private static final Instrument BEFORE = SurveyExamples.before();
    private static final Instrument LATER =
            SurveyExamples.ofThePlatform().find("hd-t3").orElseThrow();

    @Test
    void who_chose_one_or_two_calls_it_a_barrier() {
        Barriers barriers = before(answered(WaveKind.PRE, "SV-B04", "1", "2", "3", "5", "2", "4"));
        assertThat(of(barriers, "SV-B04").called()).isEqualTo(Map.of(WaveKind.PRE, new Share(3, 6)));
    }

    @Test
    void the_most_frequent_comes_first_and_equal_ones_have_the_same_rank() {
        List<Row> rows = new ArrayList<>(answered(WaveKind.PRE, "SV-B01", "1", "1", "5", "5", "5"));
        rows.addAll(answered(WaveKind.PRE, "SV-B02", "1", "1", "1", "1", "5"));
        rows.addAll(answered(WaveKind.PRE, "SV-B03", "2", "5", "1", "5", "5"));
        rows.addAll(answered(WaveKind.PRE, "SV-B04", "5", "5", "1", "5", "5"));
        assertThat(before(rows).ranked().subList(0, 4))
                .extracting(Barrier::item)
                .containsExactly("SV-B02", "SV-B01", "SV-B03", "SV-B04");
        assertThat(before(rows).ranked().subList(0, 4))
                .extracting(Barrier::rank)
                .containsExactly(1, 2, 2, 4);
    }

    @Test
    void the_rank_is_that_of_the_first_moment() {
        List<Row> rows = new ArrayList<>(answered(WaveKind.PRE, "SV-B05", "1", "1", "1", "1", "1"));
        rows.addAll(answered(WaveKind.T3, "SV-B06", "1", "1", "1", "1", "1"));
        rows.addAll(answered(WaveKind.T3, "SV-B05", "5", "5", "5", "5", "5"));
        Barriers barriers = Barriers.of(
                Map.of(WaveKind.T3, LATER, WaveKind.PRE, BEFORE), Map.of(WaveKind.PRE, 5, WaveKind.T3, 5), rows);
        assertThat(barriers.moments().keySet()).containsExactly(WaveKind.PRE, WaveKind.T3);
        assertThat(barriers.ranked().getFirst().item()).isEqualTo("SV-B05");
        assertThat(barriers.ranked().getFirst().called().get(WaveKind.T3)).isEqualTo(new Share(0, 5));
    }

    @Test
    void an_item_that_four_answered_tells_only_how_many() {
        assertThat(of(before(answered(WaveKind.PRE, "SV-B04", "1", "1", "1", "1")), "SV-B04")
                        .called())
                .isEqualTo(Map.of(WaveKind.PRE, new Share(null, 4)));
    }

    @Test
    void what_does_not_concern_somebody_is_no_answer_about_a_barrier() {
        assertThat(of(before(answered(WaveKind.PRE, "SV-B04", "1", "na", "3", "5", "2", "4")), "SV-B04")
                        .called())
                .isEqualTo(Map.of(WaveKind.PRE, new Share(2, 5)));
    }

    @Test
    void the_biggest_is_counted_for_each() {
        Barriers barriers = before(answered(WaveKind.PRE, "SV-B00", "SV-B04", "SV-B04", "SV-B13", "SV-B01", "SV-B04"));
        assertThat(of(barriers, "SV-B04").biggest()).isEqualTo(Map.of(WaveKind.PRE, new Share(3, 5)));
        assertThat(of(barriers, "SV-B02").biggest()).isEqualTo(Map.of(WaveKind.PRE, new Share(0, 5)));
    }

    @Test
    void moments_that_do_not_ask_about_barriers_are_left_out() {
        Barriers barriers =
                Barriers.of(Map.of(WaveKind.POST, SurveyExamples.after()), Map.of(WaveKind.POST, 9), List.of());
        assertThat(barriers.described()).isFalse();
    }

    private static Barriers before(List<Row> rows) {
        return Barriers.of(Map.of(WaveKind.PRE, BEFORE), Map.of(WaveKind.PRE, rows.size()), rows);
    }

    private static Barrier of(Barriers barriers, String item) {
        return barriers.ranked().stream()
                .filter(barrier -> barrier.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> answered(WaveKind moment, String item, String... answers) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            rows.add(new Row("r" + i, moment, item, answers[i]));
        }
        return rows;
    }
}
