package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors of the analysis rules (domain 5.10), number by number, without tolerance. */
class DomainVectorsTest {

    @Test
    void v1_comes_out_exactly() {
        Comparison comparison = ComparisonExamples.preToPost(
                ComparisonExamples.paired("SV-K17", ComparisonExamples.V1_PRE, ComparisonExamples.V1_POST));
        ItemComparison item = comparison.items().getFirst();
        PairedChange paired = item.paired();
        HodgesLehmann shift = paired.hodgesLehmann();
        assertNotNull(shift);
        assertAll(
                () -> assertEquals("SV-K17", item.item()),
                () -> assertEquals(12, item.pre().n()),
                () -> assertEquals(2.0, item.pre().median()),
                () -> assertEquals(22.0 / 12, item.pre().mean()),
                () -> assertEquals(List.of(4, 6, 2, 0, 0), item.pre().counts()),
                () -> assertEquals(0, item.pre().topTwo()),
                () -> assertEquals(10, item.pre().bottomTwo()),
                () -> assertEquals(12, item.post().n()),
                () -> assertEquals(4.0, item.post().median()),
                () -> assertEquals(46.0 / 12, item.post().mean()),
                () -> assertEquals(9, item.post().topTwo()),
                () -> assertEquals(0, item.post().bottomTwo()),
                () -> assertEquals(12, paired.n()),
                () -> assertEquals(11, paired.improved()),
                () -> assertEquals(1, paired.same()),
                () -> assertEquals(0, paired.worse()),
                () -> assertEquals(new WilcoxonSignedRank(66, 0, 11, 2.0 / 2048, "exact"), paired.wilcoxon()),
                () -> assertEquals(2.0 / 2048, paired.pHolm()),
                () -> assertEquals(1.0, paired.rankBiserial()),
                () -> assertEquals(2, shift.estimate()),
                () -> assertEquals(1.5, shift.low()),
                () -> assertEquals(2.5, shift.high()),
                () -> assertEquals(0.95, shift.level()),
                () -> assertEquals(new TopTwo(0, 9, 0.00390625), paired.topTwo()),
                () -> assertEquals(new Comparison.Unpaired(0, 0), comparison.unpaired()),
                () -> assertEquals(List.of(), comparison.warnings()));
    }

    @Test
    void v2_with_ties_and_falls_comes_out_exactly() {
        Comparison comparison = ComparisonExamples.preToPost(
                ComparisonExamples.paired("SV-K01", ComparisonExamples.V2_PRE, ComparisonExamples.V2_POST));
        ItemComparison item = comparison.items().getFirst();
        PairedChange paired = item.paired();
        HodgesLehmann shift = paired.hodgesLehmann();
        assertNotNull(shift);
        assertAll(
                () -> assertEquals(3.1, item.pre().mean()),
                () -> assertEquals(3.6, item.post().mean()),
                () -> assertEquals(3.0, item.pre().median()),
                () -> assertEquals(4.0, item.post().median()),
                () -> assertEquals(3, item.pre().topTwo()),
                () -> assertEquals(6, item.post().topTwo()),
                () -> assertEquals(5, paired.improved()),
                () -> assertEquals(2, paired.same()),
                () -> assertEquals(3, paired.worse()),
                () -> assertEquals(new WilcoxonSignedRank(27, 9, 8, 58.0 / 256, "exact"), paired.wilcoxon()),
                () -> assertEquals(0.5, paired.rankBiserial()),
                () -> assertEquals(new TopTwo(3, 6, 2 * (1 + 5) / 32.0), paired.topTwo(), "four gained, one lost"),
                () -> assertEquals(0.5, shift.estimate()),
                () -> assertEquals(-0.5, shift.low()),
                () -> assertEquals(1.5, shift.high()));
    }

    @Test
    void v3_five_pairs_are_counted_but_not_tested() {
        int[] before = {1, 2, 2, 1, 3};
        int[] after = {4, 4, 5, 3, 3};
        Comparison comparison = ComparisonExamples.preToPost(ComparisonExamples.paired("SV-K02", before, after));
        PairedChange paired = comparison.items().getFirst().paired();
        TopTwo topTwo = paired.topTwo();
        assertNotNull(topTwo);
        assertAll(
                () -> assertEquals(5, paired.n()),
                () -> assertEquals(4, paired.improved()),
                () -> assertEquals(new WilcoxonSignedRank(10, 0, 4, null, "none"), paired.wilcoxon()),
                () -> assertNull(paired.pHolm()),
                () -> assertNull(paired.hodgesLehmann()),
                () -> assertEquals(1.0, paired.rankBiserial()),
                () -> assertEquals(3, topTwo.post()),
                () -> assertNull(topTwo.mcnemarP()),
                () -> assertEquals(
                        List.of(new Comparison.Warning("too-few-pairs", "SV-K02", null, 5)), comparison.warnings()));
    }

    @Test
    void six_pairs_are_enough() {
        int[] before = {1, 2, 2, 1, 3, 2};
        int[] after = {4, 4, 5, 3, 4, 3};
        Comparison comparison = ComparisonExamples.preToPost(ComparisonExamples.paired("SV-K02", before, after));
        assertEquals(2.0 / 64, comparison.items().getFirst().paired().wilcoxon().p());
        assertEquals(List.of(), comparison.warnings());
    }

    @Test
    void the_records_carry_the_names_of_the_public_contract() {
        assertAll(
                () -> assertNames(Comparison.class, "items", "unpaired", "warnings"),
                () -> assertNames(Comparison.Unpaired.class, "preOnly", "postOnly"),
                () -> assertNames(ItemComparison.class, "item", "pre", "post", "paired"),
                () -> assertNames(Distribution.class, "n", "median", "mean"),
                () -> assertNames(
                        PairedChange.class,
                        "n",
                        "improved",
                        "same",
                        "worse",
                        "wilcoxon",
                        "pHolm",
                        "rankBiserial",
                        "hodgesLehmann",
                        "topTwo"),
                () -> assertNames(WilcoxonSignedRank.class, "wPlus", "wMinus", "nonZero", "p", "method"),
                () -> assertNames(HodgesLehmann.class, "estimate", "low", "high", "level"),
                () -> assertNames(TopTwo.class, "pre", "post", "mcnemarP"));
    }

    private static void assertNames(Class<? extends Record> type, String... names) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<String> missing =
                Arrays.stream(names).filter(name -> !components.contains(name)).toList();
        assertEquals(List.of(), missing, type.getSimpleName());
    }
}
