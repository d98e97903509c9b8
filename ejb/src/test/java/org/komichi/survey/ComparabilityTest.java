package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparabilityTest {
    private static final String FIRST = """
            scales:
              - {code: U, points: [{value: 1, ja: わからない, en: no}, {value: 2, ja: どちらとも, en: neither}, {value: 3, ja: わかる, en: "yes"}]}
            items:
              - {id: A, kind: likert, scale: U, text: {ja: 吸引, en: suction}}
              - {id: K, kind: knowledge, key: a, text: {ja: 問い, en: question}, options: [{value: a, ja: あ, en: a}, {value: b, ja: い, en: b}]}
              - {id: N, kind: number, min: 0, max: 9, text: {ja: 数, en: number}}
            instruments:
              - {id: t, version: "1", wave: PRE, title: {ja: か, en: t}, purpose: {ja: き, en: p}, minutes: 1, sections: [{id: s, title: {ja: 一, en: s}, items: [A, K, N]}]}
            """;

    @Test
    void the_same_words_on_the_same_scale_compare() {
        assertThat(standing(FIRST))
                .containsOnly(
                        Map.entry("A", Comparability.SAME),
                        Map.entry("K", Comparability.SAME),
                        Map.entry("N", Comparability.SAME));
        assertThat(read(FIRST).comparedWith(read(FIRST))).containsExactlyInAnyOrder("A", "K");
    }

    @Test
    void other_words_compare_and_are_said() {
        assertThat(standing(FIRST.replace("吸引", "口の中の吸引"))).containsEntry("A", Comparability.WORDING_CHANGED);
        assertThat(standing(FIRST.replace("ja: どちらとも", "ja: どちらともいえない")))
                .containsEntry("A", Comparability.WORDING_CHANGED);
        assertThat(read(FIRST.replace("吸引", "口の中の吸引")).comparedWith(read(FIRST)))
                .contains("A");
    }

    @Test
    void another_scale_does_not_compare_even_with_the_same_numbers() {
        String confidence = FIRST.replace("code: U", "code: C")
                .replace("scale: U", "scale: C")
                .replace("わかる", "自信がある");
        assertThat(standing(confidence)).containsEntry("A", Comparability.CHOICES_CHANGED);
        assertThat(read(confidence).comparedWith(read(FIRST))).containsExactly("K");
        String fourPoints = FIRST.replace("en: \"yes\"}]", "en: \"yes\"}, {value: 4, ja: とても, en: very}]");
        assertThat(standing(fourPoints)).containsEntry("A", Comparability.CHOICES_CHANGED);
    }

    @Test
    void a_scale_that_was_only_renamed_compares() {
        assertThat(standing(FIRST.replace("code: U", "code: V").replace("scale: U", "scale: V")))
                .containsEntry("A", Comparability.SAME);
    }

    @Test
    void another_right_answer_another_range_another_kind_and_a_new_question_do_not_compare() {
        assertThat(standing(FIRST.replace("key: a", "key: b"))).containsEntry("K", Comparability.KEY_CHANGED);
        assertThat(standing(FIRST.replace("max: 9", "max: 99"))).containsEntry("N", Comparability.CHOICES_CHANGED);
        assertThat(standing(FIRST.replace("kind: knowledge, key: a", "kind: single")))
                .containsEntry("K", Comparability.KIND_CHANGED);
        assertThat(standing(FIRST.replace("id: N", "id: NEW").replace("K, N]", "K, NEW]")))
                .containsEntry("NEW", Comparability.NOT_ASKED);
    }

    private static Map<String, Comparability> standing(String second) {
        return read(second).standing(read(FIRST));
    }

    private static Instrument read(String yaml) {
        return SurveyExamples.reading(yaml).instruments().find("t").orElseThrow();
    }
}
