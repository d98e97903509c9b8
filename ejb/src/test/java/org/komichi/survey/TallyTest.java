package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.komichi.survey.Tally.Count;
import org.komichi.survey.Tally.Given;
import org.komichi.survey.Tally.Voice;
import org.komichi.survey.WaveResponses.Visibility;

class TallyTest {
    private static final Instrument AFTER = SurveyExamples.after();

    @Test
    void each_answer_to_an_item_asked_once_is_counted() {
        Tally tally = tally(Visibility.SHOWN, times("SV-R03", "short", "right", "right", "long", "right"));
        assertThat(counted(tally, "SV-R03").n()).isEqualTo(5);
        assertThat(counted(tally, "SV-R03").counts()).extracting(Count::people).containsExactly(1, 3, 1);
    }

    @Test
    void what_the_comparison_tells_is_not_told_twice() {
        assertThat(tally(Visibility.SHOWN, List.of()).parts().stream()
                        .flatMap(part -> part.items().stream())
                        .map(counted -> counted.item().id()))
                .contains("SV-W05", "SV-W06", "SV-R01")
                .doesNotContain("SV-K17", "SV-W02", "Q-HD1-2");
    }

    @Test
    void an_item_that_four_answered_shows_only_how_many() {
        Tally.Counted counted =
                counted(tally(Visibility.SHOWN, times("SV-R03", "short", "right", "right", "long")), "SV-R03");
        assertThat(counted.n()).isEqualTo(4);
        assertThat(counted.described()).isFalse();
    }

    @Test
    void nothing_is_told_of_a_moment_that_may_not_be_described() {
        for (Visibility hidden : List.of(Visibility.STILL_OPEN, Visibility.TOO_FEW)) {
            assertThat(tally(hidden, times("SV-R08", "もっと長く")).parts()).isEmpty();
        }
    }

    @Test
    void ticks_are_counted_one_by_one() {
        Tally.Counted counted = alone(
                SurveyExamples.of(ItemKind.MULTIPLE, "age", "weight", "care"),
                "age",
                "age,care",
                "care",
                "age,care,weight",
                "age");
        assertThat(counted.counts()).extracting(Count::people).containsExactly(4, 1, 3);
    }

    @Test
    void whom_a_question_does_not_concern_is_counted_apart() {
        Tally.Counted counted = alone(SurveyExamples.onScaleWithNotApplicable(), "1", "3", "3", "2", "na", "3", "na");
        assertThat(counted.n()).isEqualTo(5);
        assertThat(counted.notApplicable()).isEqualTo(2);
        assertThat(counted.counts()).extracting(Count::people).containsExactly(1, 1, 3);
    }

    @Test
    void a_ranking_tells_who_came_first_and_the_mean_place() {
        Tally.Counted counted = alone(SurveyExamples.of(ItemKind.RANKING, "a", "b"), "a,b", "b,a", "b,a", "b,a", "b,a");
        assertThat(counted.counts()).extracting(Count::people).containsExactly(1, 4);
        assertThat(counted.places()).containsEntry("a", 1.8).containsEntry("b", 1.2);
    }

    @Test
    void texts_come_in_an_order_that_the_rows_do_not_give() {
        List<String> texts = IntStream.range(0, 8).mapToObj(i -> "改善してほしい点" + i).toList();
        List<Given> came = times("SV-R08", texts.toArray(String[]::new));
        List<Given> cameOtherwise = new ArrayList<>(came);
        Collections.reverse(cameOtherwise);
        List<Voice> told = voices(tally(Visibility.SHOWN, came), "SV-R08");
        assertThat(told).isEqualTo(voices(tally(Visibility.SHOWN, cameOtherwise), "SV-R08"));
        assertThat(told)
                .extracting(Voice::text)
                .containsExactlyInAnyOrderElementsOf(texts)
                .isNotEqualTo(texts);
    }

    @Test
    void a_word_that_looks_like_a_patient_is_covered_and_said_to_be() {
        List<Voice> told = voices(tally(Visibility.SHOWN, times("SV-R07", "架空太郎くんを５月３日に見た", "吸引の物品をそろえる")), "SV-R07");
        assertThat(told).containsExactlyInAnyOrder(new Voice("●●●を●●●に見た", true), new Voice("吸引の物品をそろえる", false));
    }

    private static Tally tally(Visibility visibility, List<Given> given) {
        return Tally.of(responses(visibility), AFTER, AFTER.comparedWith(SurveyExamples.before()), given);
    }

    private static WaveResponses responses(Visibility visibility) {
        return new WaveResponses(WaveKind.POST, "hd-t1", "1", 12, 9, visibility);
    }

    private static Tally.Counted alone(Item item, String... answers) {
        Instrument before = SurveyExamples.before();
        Instrument asking = new Instrument(
                "x", "1", WaveKind.PRE, before.title(), before.purpose(), 1, List.of(section(before, item)), List.of());
        return counted(Tally.of(responses(Visibility.SHOWN), asking, Set.of(), times(item.id(), answers)), item.id());
    }

    private static Section section(Instrument like, Item item) {
        Section first = like.sections().getFirst();
        return new Section("one", first.title(), first.intro(), List.of(item), false, null);
    }

    private static List<Given> times(String item, String... answers) {
        return List.of(answers).stream().map(answer -> new Given(item, answer)).toList();
    }

    private static Tally.Counted counted(Tally tally, String item) {
        return tally.parts().stream()
                .flatMap(part -> part.items().stream())
                .filter(counted -> counted.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static List<Voice> voices(Tally tally, String item) {
        return tally.parts().stream()
                .flatMap(part -> part.voices().stream())
                .filter(voices -> voices.item().id().equals(item))
                .findFirst()
                .orElseThrow()
                .texts();
    }
}
