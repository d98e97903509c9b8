package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonPlanTest {

    private static List<Answer> both() {
        List<Answer> answers = new ArrayList<>();
        answers.addAll(ComparisonExamples.paired("SV-K17", ComparisonExamples.V1_PRE, ComparisonExamples.V1_POST));
        answers.addAll(ComparisonExamples.paired("SV-C01", ComparisonExamples.V2_PRE, ComparisonExamples.V2_POST));
        return answers;
    }

    @Test
    void holm_runs_over_all_tested_items_unless_scales_are_kept_apart() {
        Comparison together = ComparisonExamples.preToPost(both());
        assertEquals(List.of(4.0 / 2048, 58.0 / 256), holm(together));

        Comparison apart = ComparisonPlan.between(Wave.PRE, Wave.POST)
                .correctingWithin(item -> item.substring(0, 4))
                .compare(both());
        assertEquals(List.of(2.0 / 2048, 58.0 / 256), holm(apart));
    }

    @Test
    void an_item_that_was_not_tested_costs_the_others_nothing() {
        List<Answer> answers = both();
        answers.addAll(ComparisonExamples.paired("SV-K02", new int[] {1, 2, 3}, new int[] {2, 3, 4}));
        Comparison comparison = ComparisonExamples.preToPost(answers);
        assertEquals(4.0 / 2048, comparison.items().get(0).paired().pHolm());
        assertNull(comparison.items().get(2).paired().pHolm());
    }

    @Test
    void items_keep_the_order_of_the_sheet_and_rows_may_come_in_any() {
        List<Answer> shuffled = both();
        Collections.shuffle(shuffled, new Random(7));
        Comparison comparison = ComparisonExamples.preToPost(shuffled);
        assertEquals(shuffled.getFirst().item(), comparison.items().getFirst().item());
        for (ItemComparison item : ComparisonExamples.preToPost(both()).items()) {
            assertTrue(comparison.items().contains(item), item.item());
        }
    }

    @Test
    void people_with_one_moment_only_are_counted_but_not_paired() {
        List<Answer> answers = both();
        answers.add(new Answer("only before", "SV-K17", Wave.PRE, 5));
        answers.add(new Answer("only after", "SV-K17", Wave.POST, 1));
        answers.add(new Answer("also only after", "SV-C01", Wave.POST, 1));
        Comparison comparison = ComparisonExamples.preToPost(answers);
        assertEquals(new Comparison.Unpaired(1, 2), comparison.unpaired());
        ItemComparison item = comparison.items().getFirst();
        assertEquals(13, item.pre().n());
        assertEquals(13, item.post().n());
        assertEquals(12, item.paired().n());
    }

    @Test
    void a_skipped_item_is_missing_there_and_nowhere_else() {
        List<Answer> answers = both();
        answers.removeIf(answer -> answer.item().equals("SV-K17")
                && answer.wave() == Wave.POST
                && answer.respondent().equals("R1"));
        answers.add(new Answer("R1", "SV-X", Wave.POST, 3));
        Comparison comparison = ComparisonExamples.preToPost(answers);
        assertEquals(11, comparison.items().getFirst().paired().n());
        assertEquals(new Comparison.Unpaired(0, 0), comparison.unpaired());
    }

    @Test
    void the_look_back_stands_beside_and_never_within() {
        List<Answer> answers = both();
        Comparison without = ComparisonExamples.preToPost(answers);
        answers.addAll(ComparisonExamples.answers("SV-K17", Wave.THEN, 1, 1, 1, 1, 1, 1, 2));
        answers.addAll(ComparisonExamples.answers("SV-K17", Wave.T3, 5, 5, 5));
        Comparison with = ComparisonExamples.preToPost(answers);
        ItemComparison item = with.items().getFirst();
        assertEquals(without.items().getFirst().pre(), item.pre());
        assertEquals(without.items().getFirst().post(), item.post());
        assertEquals(without.items().getFirst().paired(), item.paired());
        assertNotNull(item.then());
        assertEquals(7, item.then().n());
        assertNull(with.items().get(1).then(), "not asked for this item");
    }

    @Test
    void a_look_back_that_is_compared_itself_says_so() {
        List<Answer> answers = both();
        answers.addAll(ComparisonExamples.answers("SV-K17", Wave.THEN, 1, 1, 1, 1, 1, 1, 2));
        Comparison comparison = ComparisonPlan.between(Wave.THEN, Wave.POST).compare(answers);
        assertEquals(7, comparison.items().getFirst().paired().n());
        assertNull(comparison.items().getFirst().then());
        assertEquals(
                new Comparison.Warning("looking-back", null, Wave.THEN, null),
                comparison.warnings().getFirst());
    }

    @Test
    void the_waves_are_chosen() {
        List<Answer> answers = both();
        answers.addAll(ComparisonExamples.answers("SV-K17", Wave.T3, 5, 5, 5, 5, 5, 5, 5));
        Comparison comparison = ComparisonPlan.between(Wave.POST, Wave.T3).compare(answers);
        assertEquals(Wave.POST, comparison.from());
        assertEquals(Wave.T3, comparison.to());
        assertEquals(12, comparison.items().getFirst().pre().n());
        assertEquals(7, comparison.items().getFirst().post().n());
        assertThrows(IllegalArgumentException.class, () -> ComparisonPlan.between(Wave.PRE, Wave.PRE));
    }

    @Test
    void turning_the_direction_round_mirrors_the_result() {
        ItemComparison forth = ComparisonExamples.preToPost(both()).items().get(1);
        ItemComparison back = ComparisonPlan.between(Wave.POST, Wave.PRE)
                .compare(both())
                .items()
                .get(1);
        assertEquals(forth.pre(), back.post());
        assertEquals(forth.paired().improved(), back.paired().worse());
        assertEquals(forth.paired().wilcoxon().p(), back.paired().wilcoxon().p());
        assertEquals(
                forth.paired().rankBiserial(),
                -ComparisonExamples.given(back.paired().rankBiserial()));
        assertEquals(forth.paired().moves().moved(2, 4), back.paired().moves().moved(4, 2));
    }

    @Test
    void the_move_table_counts_every_pair_once() {
        PairedChange change =
                ComparisonExamples.preToPost(both()).items().getFirst().paired();
        MoveTable moves = change.moves();
        assertEquals(5, moves.counts().size());
        assertEquals(
                12,
                moves.counts().stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .sum());
        assertEquals(2, moves.moved(1, 3));
        assertEquals(2, moves.moved(1, 4));
        assertEquals(1, moves.moved(2, 5));
        assertEquals(1, moves.moved(3, 3));
        assertEquals(0, moves.moved(5, 1));
    }

    @Test
    void nought_to_ten_has_no_top_two() {
        int[] before = {0, 1, 2, 3, 4, 5, 6};
        int[] after = {5, 5, 5, 5, 5, 5, 5};
        ItemComparison item = ComparisonExamples.preToPost(ComparisonExamples.paired("SV-R06", before, after))
                .items()
                .getFirst();
        assertEquals(Scale.ELEVEN_POINT, item.scale());
        assertTrue(item.scaleAssumed());
        assertNull(item.paired().topTwo());
        assertNull(item.pre().topTwo());
        assertEquals(11, item.paired().moves().counts().size());
    }

    @Test
    void a_declared_scale_overrules_what_the_answers_look_like() {
        int[] low = {1, 2, 3, 4, 5, 5};
        ItemComparison item = ComparisonPlan.between(Wave.PRE, Wave.POST)
                .onScales(Map.of("SV-R06", Scale.ELEVEN_POINT))
                .compare(ComparisonExamples.paired("SV-R06", low, low))
                .items()
                .getFirst();
        assertFalse(item.scaleAssumed());
        assertNull(item.paired().topTwo());
        assertEquals(1.0, item.paired().pHolm(), "nobody moved");
        assertEquals(0.0, item.paired().rankBiserial());
    }

    @Test
    void answers_off_the_scale_or_given_twice_are_refused() {
        ComparisonPlan plan = ComparisonPlan.between(Wave.PRE, Wave.POST).onScales(Map.of("SV-K17", Scale.FIVE_POINT));
        Answer six = new Answer("R1", "SV-K17", Wave.PRE, 6);
        Answer five = new Answer("R1", "SV-K17", Wave.PRE, 5);
        assertThrows(IllegalArgumentException.class, () -> plan.compare(List.of(six)));
        RuntimeException twice = assertThrows(IllegalArgumentException.class, () -> plan.compare(List.of(five, five)));
        assertFalse(twice.toString().contains("R1"), "no key of a person in a message that may be logged");
    }

    @Test
    void a_wave_nobody_answered_is_said_and_nothing_breaks() {
        Comparison comparison =
                ComparisonExamples.preToPost(ComparisonExamples.answers("SV-K17", Wave.PRE, 1, 2, 3, 4, 5, 1, 2));
        ItemComparison item = comparison.items().getFirst();
        assertEquals(0, item.post().n());
        assertEquals(0, item.paired().n());
        assertNull(item.paired().rankBiserial());
        assertEquals(
                List.of("no-answers-in-wave", "too-few-pairs"),
                comparison.warnings().stream().map(Comparison.Warning::code).toList());
        assertEquals(new Comparison.Unpaired(7, 0), comparison.unpaired());

        Comparison nothing = ComparisonExamples.preToPost(List.of());
        assertEquals(List.of(), nothing.items());
        assertEquals(2, nothing.warnings().size());
    }

    @Test
    void numbers_are_not_rounded() {
        Double mean =
                ComparisonExamples.preToPost(both()).items().getFirst().pre().mean();
        assertNotEquals(1.8333, mean);
        assertEquals(22.0 / 12, mean);
    }

    private static List<Double> holm(Comparison comparison) {
        return comparison.items().stream().map(item -> item.paired().pHolm()).toList();
    }
}
