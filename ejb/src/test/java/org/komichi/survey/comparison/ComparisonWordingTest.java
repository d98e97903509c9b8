package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.survey.comparison.ComparisonWording.Kind;
import org.komichi.survey.comparison.ComparisonWording.Sentence;

class ComparisonWordingTest {

    @Test
    void a_clear_rise_is_said_in_people_and_stays_exploratory() {
        List<Sentence> sentences = ComparisonWording.of(change(ComparisonExamples.V1_PRE, ComparisonExamples.V1_POST));
        assertEquals(new Sentence(Kind.INCREASED, 11, 12, 11.0 / 12), sentences.get(0));
        assertEquals(new Sentence(Kind.UNCHANGED, 1, 12, 1.0 / 12), sentences.get(1));
        assertEquals(new Sentence(Kind.DECREASED, 0, 12, 0.0), sentences.get(2));
        assertEquals(
                List.of(
                        Kind.INCREASED,
                        Kind.UNCHANGED,
                        Kind.DECREASED,
                        Kind.UNLIKELY_BY_CHANCE_ALONE,
                        Kind.EXPLORATORY),
                kinds(sentences));
    }

    @Test
    void what_chance_explains_is_not_called_a_change() {
        List<Kind> kinds = kinds(ComparisonWording.of(change(ComparisonExamples.V2_PRE, ComparisonExamples.V2_POST)));
        assertTrue(kinds.contains(Kind.INDISTINGUISHABLE_FROM_CHANCE));
        assertFalse(kinds.contains(Kind.UNLIKELY_BY_CHANCE_ALONE));
    }

    @Test
    void chance_is_judged_after_correction() {
        int[] before = {1, 2, 2, 1, 3, 2};
        int[] after = {4, 4, 5, 3, 4, 3};
        assertTrue(kinds(ComparisonWording.of(change(before, after))).contains(Kind.UNLIKELY_BY_CHANCE_ALONE));
        List<Answer> two = new ArrayList<>();
        two.addAll(ComparisonExamples.paired("A", before, after));
        two.addAll(ComparisonExamples.paired("B", before, after));
        PairedChange amongTwo =
                ComparisonExamples.preToPost(two).items().getFirst().paired();
        assertEquals(4.0 / 64, amongTwo.pHolm());
        assertTrue(kinds(ComparisonWording.of(amongTwo)).contains(Kind.INDISTINGUISHABLE_FROM_CHANCE));
    }

    @Test
    void five_pairs_are_told_without_a_verdict() {
        int[] before = {1, 2, 2, 1, 3};
        int[] after = {4, 4, 5, 3, 3};
        assertEquals(
                List.of(Kind.INCREASED, Kind.UNCHANGED, Kind.DECREASED, Kind.NO_TEST_TOO_FEW),
                kinds(ComparisonWording.of(change(before, after))));
        assertEquals(
                List.of(Kind.NO_PAIRS, Kind.NO_TEST_TOO_FEW),
                kinds(ComparisonWording.of(change(new int[0], new int[0]))));
    }

    @Test
    void a_fall_is_not_told_as_a_failure() {
        List<Kind> kinds = kinds(ComparisonWording.of(change(ComparisonExamples.V1_POST, ComparisonExamples.V1_PRE)));
        assertTrue(kinds.contains(Kind.LOWER_IS_NO_FAILURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12人のうち11人が対応できるようになった。",
                "対応ができるようになりました。",
                "対応が出来るようになった。",
                "Eleven of 12 Are now able to respond.",
                "Doctors can now respond."
            })
    void a_self_rating_proves_no_ability(String claim) {
        assertFalse(ComparisonWording.maySay(claim));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12人のうち11人が、前より高く答えました。",
                "「わかる」と答えた人が増えました。",
                "気づくことができる。",
                "Eleven of 12 answered higher than before."
            })
    void what_people_answered_may_be_said(String sentence) {
        assertTrue(ComparisonWording.maySay(sentence));
    }

    private static PairedChange change(int[] before, int[] after) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            pairs.add(new Pair(before[i], after[i]));
        }
        return PairedChange.of(Scale.FIVE_POINT, pairs, Zeros.DROPPED);
    }

    private static List<Kind> kinds(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::kind).toList();
    }
}
