package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesPlanTest {
    private static final int[] BEFORE = {1, 2, 2, 1, 3, 2, 2};
    private static final int[] AFTER = {4, 4, 3, 3, 5, 4, 4};
    private static final int[] LATER = {3, 3, 3, 3, 4, 4, 2};

    private final List<Answer> answers = new ArrayList<>();

    @Test
    void an_item_is_followed_through_all_moments_and_tested_for_those_who_answered_each_time() {
        put("A", Wave.PRE, BEFORE);
        put("A", Wave.POST, AFTER);
        put("A", Wave.T3, LATER);
        answers.add(new Answer("once", "A", Wave.PRE, 5));
        Series.ItemSeries item = follow("A").items().getFirst();
        assertEquals(
                List.of(8, 7, 7),
                item.moments().stream().map(moment -> moment.answers().n()).toList());
        assertEquals(7, item.everyTime().people());
        Friedman friedman = item.everyTime().friedman();
        assertNotNull(friedman);
        assertEquals(friedman.p(), item.everyTime().pHolm());
        List<Repeated.PairOfMoments> pairs = item.everyTime().pairs();
        assertEquals(3, pairs.size());
        assertEquals(2.0 / 128, pairs.getFirst().wilcoxon().p(), 1e-12, "all seven went up");
        assertEquals(6.0 / 128, pairs.getFirst().pHolm(), 1e-12);
        assertEquals(1, pairs.getFirst().rankBiserial());
        assertTrue(pairs.getLast().rankBiserial() < 0, "some of it was lost");
    }

    @Test
    void the_look_back_is_no_moment_of_the_row() {
        put("A", Wave.PRE, BEFORE);
        put("A", Wave.THEN, BEFORE);
        put("A", Wave.POST, AFTER);
        Series series = follow("A");
        assertEquals(List.of(Wave.PRE, Wave.POST), series.waves());
        assertNull(series.items().getFirst().everyTime().friedman(), "two moments are a pair");
        assertEquals(1, series.items().getFirst().everyTime().pairs().size());
    }

    @Test
    void what_was_asked_once_is_not_followed_and_five_people_are_not_tested() {
        put("A", Wave.PRE, 1, 2, 3, 4, 5);
        put("A", Wave.POST, 2, 3, 4, 5, 5);
        put("A", Wave.T3, 2, 3, 4, 5, 5);
        put("B", Wave.POST, 2, 3, 4, 5, 5);
        List<Series.ItemSeries> items = follow("A", "B").items();
        assertEquals(List.of("A"), items.stream().map(Series.ItemSeries::item).toList());
        assertEquals(5, items.getFirst().everyTime().people());
        assertFalse(items.getFirst().everyTime().tested());
    }

    @Test
    void a_sum_is_of_the_items_that_every_moment_asked() {
        for (String item : List.of("A", "B", "C")) {
            put(item, Wave.PRE, BEFORE);
            put(item, Wave.POST, AFTER);
        }
        put("A", Wave.T3, LATER);
        put("B", Wave.T3, LATER);
        Series.ScaleSeries sums = follow("A", "B", "C").scales().getFirst();
        assertEquals(List.of("A", "B"), sums.items());
        assertEquals(new Scale(2, 10), sums.range());
        assertEquals(2 * 27.0 / 7, sums.moments().get(1).sums().mean(), 1e-12);
        assertNotNull(sums.everyTime().friedman());
    }

    @Test
    void the_yardstick_is_told_of_the_same_people_three_times() {
        put("A", Wave.PRE, 4, 4, 3, 4, 5, 4, 4);
        put("A", Wave.POST, 4, 3, 3, 4, 4, 4, 3);
        put("A", Wave.THEN, 2, 2, 1, 2, 3, 2, 2);
        answers.add(new Answer("no look back", "A", Wave.PRE, 1));
        answers.add(new Answer("no look back", "A", Wave.POST, 5));
        ResponseShift shift = ResponseShift.of(
                answers, (from, to) -> ComparisonPlan.between(from, to).onScales(Map.of("A", Scale.FIVE_POINT)));
        assertEquals(7, only(shift.asAnswered()).paired().n());
        assertEquals(7, only(shift.shift()).paired().worse(), "stricter in hindsight");
        assertEquals(7, only(shift.byTodaysYardstick()).paired().improved());
        assertEquals(
                mean(only(shift.asAnswered())),
                mean(only(shift.shift())) + mean(only(shift.byTodaysYardstick())),
                1e-12);
    }

    private static double mean(ItemComparison item) {
        return item.post().mean() - item.pre().mean();
    }

    private static ItemComparison only(Comparison comparison) {
        return comparison.items().getFirst();
    }

    private Series follow(String... items) {
        Map<String, Scale> scales = new java.util.HashMap<>();
        List.of(items).forEach(item -> scales.put(item, Scale.FIVE_POINT));
        return new SeriesPlan(scales, item -> "", List.of(new ScoredScale("all", List.of(items), false)), Zeros.DROPPED)
                .follow(answers);
    }

    private void put(String item, Wave wave, int... values) {
        answers.addAll(ComparisonExamples.answers(item, wave, values));
    }
}
