package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.komichi.survey.comparison.ComparisonExamples.given;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleComparisonTest {

    private final List<Answer> answers = new ArrayList<>();

    @Test
    void alpha_and_the_spread_are_those_of_an_independent_program() {
        // NumPy, variances over n - 1
        Scores scores = Scores.of(List.of(
                new int[] {2, 3, 3, 4},
                new int[] {4, 4, 5, 4},
                new int[] {1, 2, 1, 3},
                new int[] {3, 3, 4, 2},
                new int[] {5, 4, 4, 5},
                new int[] {2, 2, 3, 3}));
        assertEquals(0.8804071246819338, given(scores.alpha()), 1e-12);
        assertEquals(4.179314138308661, given(scores.sd()), 1e-12);
        assertEquals(12.0, scores.median());
        assertEquals(10.5, scores.q1());
        assertEquals(15.75, scores.q3());
        assertEquals(
                0.6,
                given(Scores.of(List.of(
                                new int[] {1, 0, 1, 1, 0},
                                new int[] {1, 1, 1, 1, 1},
                                new int[] {0, 0, 1, 0, 0},
                                new int[] {1, 0, 0, 1, 0},
                                new int[] {1, 1, 0, 1, 1}))
                        .alpha()),
                1e-12);
    }

    @Test
    void alpha_needs_two_items_two_people_and_a_difference() {
        assertNull(Scores.of(List.of(new int[] {3}, new int[] {4})).alpha());
        assertNull(Scores.of(List.of(new int[] {3, 4})).alpha());
        assertNull(Scores.of(List.of(new int[] {3, 4}, new int[] {4, 3})).alpha(), "the same sum");
        assertEquals(0.0, Scores.of(List.of(new int[] {3, 4}, new int[] {4, 3})).sd());
        assertNull(Scores.of(List.of()).mean());
        assertNull(Scores.of(List.<int[]>of(new int[] {3, 4})).sd());
    }

    @Test
    void who_left_out_an_item_is_counted_apart_and_nothing_is_filled_in() {
        for (int person = 0; person < 6; person++) {
            put("p" + person, Wave.PRE, 1, 2);
            put("p" + person, Wave.POST, 3, 4 - person % 2);
        }
        put("partly", Wave.PRE, 1, null);
        put("partly", Wave.POST, 5, 5);
        put("once", Wave.PRE, 5, 5);
        ScaleComparison scale = compare(false).scales().getFirst();
        assertEquals(6, scale.pre().n());
        assertEquals(3.0, scale.pre().median());
        assertEquals(6.5, scale.post().median());
        assertEquals(1, scale.incomplete());
        assertEquals(new Scale(2, 10), scale.range());
        assertEquals(6, scale.paired().improved());
        assertEquals(2.0 / 64, scale.paired().wilcoxon().p());
        assertEquals(2.0 / 64, scale.paired().pHolm());
        assertNull(scale.paired().moves());
        assertNull(scale.gain());
    }

    @Test
    void a_skipped_question_was_not_known() {
        put("p", Wave.PRE, 1, null);
        put("p", Wave.POST, 1, 1);
        ScaleComparison scale = compare(true).scales().getFirst();
        assertEquals(1.0, scale.pre().mean());
        assertEquals(0, scale.incomplete());
        assertEquals(new KnowledgeGain(50, 100, 1.0, 1.0, 1, 0), scale.gain());
    }

    @Test
    void individual_gains_are_averaged_over_those_who_could_gain() {
        KnowledgeGain gain = KnowledgeGain.of(10, List.of(new Pair(4, 7), new Pair(8, 9), new Pair(10, 8)));
        assertEquals(22 / 0.3, gain.percentBefore(), 1e-12);
        assertEquals(0.5, given(gain.individualGain()), 1e-12);
        assertEquals(0.25, given(gain.groupGain()), 1e-12);
        assertEquals(2, gain.individuals());
        assertEquals(1, gain.allRightBefore());
    }

    @Test
    void who_knew_everything_before_has_no_gain() {
        KnowledgeGain gain = KnowledgeGain.of(10, List.of(new Pair(10, 10), new Pair(10, 9)));
        assertNull(gain.groupGain());
        assertNull(gain.individualGain());
        assertEquals(2, gain.allRightBefore());
    }

    @Test
    void those_who_stopped_answering_are_compared_by_what_they_said_before() {
        for (int person = 0; person < 5; person++) {
            put("stayed" + person, Wave.PRE, 4, 4);
            put("stayed" + person, Wave.POST, 4, 5);
            put("lost" + person, Wave.PRE, 1, 2);
        }
        MannWhitney attrition = compare(false).scales().getFirst().attrition();
        assertNotNull(attrition);
        assertEquals(5, attrition.secondN());
        assertEquals(8, attrition.firstMedian());
        assertEquals(3, attrition.secondMedian());
        assertEquals(2.0 / 252, attrition.p(), 1e-15);
        assertEquals(-1, attrition.cliffsDelta());
    }

    @Test
    void four_who_stopped_answering_are_not_described() {
        for (int person = 0; person < 8; person++) {
            put("stayed" + person, Wave.PRE, 4, 4);
            put("stayed" + person, Wave.POST, 4, 5);
        }
        for (int person = 0; person < 4; person++) {
            put("lost" + person, Wave.PRE, 1, 2);
        }
        put("other part only", Wave.PRE, 1, 1);
        answers.add(new Answer("other part only", "C", Wave.POST, 3));
        assertNull(compare(false).scales().getFirst().attrition());
    }

    @Test
    void people_who_answered_once_are_compared_as_groups_where_pairs_are_too_few() {
        for (int person = 0; person < 5; person++) {
            put("before" + person, Wave.PRE, 2, 2);
            put("after" + person, Wave.POST, 4, 4);
        }
        put("both", Wave.PRE, 1, 1);
        put("both", Wave.POST, 5, 5);
        MannWhitney singles = compare(false).items().getFirst().singles();
        assertNotNull(singles);
        assertEquals(5, singles.firstN(), "who answered both times is in neither group");
        assertEquals(1, singles.cliffsDelta());
        for (int person = 0; person < 5; person++) {
            put("pair" + person, Wave.PRE, 1, 1);
            put("pair" + person, Wave.POST, 5, 5);
        }
        assertNull(compare(false).items().getFirst().singles(), "six pairs are tested as pairs");
    }

    @Test
    void scales_are_corrected_for_one_another_and_not_with_their_items() {
        for (int person = 0; person < 6; person++) {
            put("p" + person, Wave.PRE, 1, 2);
            put("p" + person, Wave.POST, 3, 4);
        }
        Comparison comparison = ComparisonPlan.between(Wave.PRE, Wave.POST)
                .scoring(List.of(
                        new ScoredScale("one", List.of("A", "B"), false),
                        new ScoredScale("two", List.of("B", "A"), false),
                        new ScoredScale("nobody", List.of("A", "Z"), false)))
                .compare(answers);
        assertEquals(2, comparison.scales().size(), "a scale without any answer to an item has no sums");
        assertEquals(
                2.0 / 64, comparison.scales().getFirst().paired().wilcoxon().p());
        assertEquals(4.0 / 64, comparison.scales().getFirst().paired().pHolm());
    }

    @Test
    void when_nobody_moved_that_is_said_and_no_verdict_on_chance() {
        for (int person = 0; person < 6; person++) {
            put("p" + person, Wave.PRE, 1, 2);
            put("p" + person, Wave.POST, 2, 1);
        }
        List<ComparisonWording.Kind> kinds = ComparisonWording.of(
                        compare(false).scales().getFirst().paired())
                .stream()
                .map(ComparisonWording.Sentence::kind)
                .toList();
        assertEquals(ComparisonWording.Kind.NOBODY_MOVED, kinds.get(3));
        assertFalse(kinds.contains(ComparisonWording.Kind.INDISTINGUISHABLE_FROM_CHANCE));
    }

    private void put(String person, Wave wave, int a, @org.jspecify.annotations.Nullable Integer b) {
        answers.add(new Answer(person, "A", wave, a));
        if (b != null) {
            answers.add(new Answer(person, "B", wave, b));
        }
    }

    private Comparison compare(boolean countsRight) {
        return ComparisonPlan.between(Wave.PRE, Wave.POST)
                .scoring(List.of(new ScoredScale("AB", List.of("A", "B"), countsRight)))
                .compare(answers);
    }
}
