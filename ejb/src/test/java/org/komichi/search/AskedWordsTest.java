package org.komichi.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a question without an answer only words are kept that point to nobody. */
class AskedWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"きせつ 抜けた", "腹膜透析", "tracheostomy", "SpO2 低下 夜間", "胃瘻ボタン 抜けた", "NPPV マスク 皮膚"})
    void clinical_words_are_kept(String typed) {
        assertThat(AskedWords.keepable(typed)).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "森川さん 気管切開",
                "たろうくんの呼吸器",
                "山田太郎 気管切開",
                "090-1234-5678",
                "０９０１２３４５６７８",
                "1234567",
                "2026年3月4日 抜去",
                "a@example.org",
                "https://example.org",
                "<script>alert(1)</script>",
                "！！！",
                "😀",
                "12 34",
                " "
            })
    void what_may_point_to_somebody_or_says_nothing_is_not(String typed) {
        assertThat(AskedWords.keepable(typed)).isEmpty();
    }

    @Test
    void width_and_space_do_not_make_other_words_and_pasted_texts_are_not_kept() {
        assertThat(AskedWords.keepable("　ＮＰＰＶ　　マスク\n")).contains("NPPV マスク");
        assertThat(AskedWords.keepable("気".repeat(AskedWords.MOST + 1))).isEmpty();
    }
}
