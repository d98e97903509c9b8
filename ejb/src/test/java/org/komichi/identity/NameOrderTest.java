package org.komichi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    private static void inOrder(String... readings) {
        List<String> mixed = new ArrayList<>(List.of(readings));
        Collections.shuffle(mixed, new Random(7));
        mixed.sort(Comparator.comparing(reading -> NameOrder.of(reading, null)));
        assertThat(mixed).containsExactly(readings);
    }

    @Test
    void organisations_stand_in_the_order_of_the_numbers_in_their_names() {
        List<String> names =
                List.of("ステーション本部", "ステーション第1", "ステーション第２", "ステーション第03", "ステーション第10", "ステーション第10分室", "ステーション第100");
        assertThat(names.reversed().stream()
                        .sorted(Comparator.comparing(NameOrder::ofOrganisation))
                        .toList())
                .isEqualTo(names);
    }

    @Test
    void people_stand_by_the_fifty_sounds() {
        inOrder("あおやま", "いしばし", "うえの", "かわの", "さくま", "たなか", "はせべ", "まつした", "わたなべ");
    }

    @Test
    void hiragana_katakana_and_half_width_katakana_are_the_same() {
        assertThat(NameOrder.of("アベ", null))
                .isEqualByComparingTo(NameOrder.of("あべ", null))
                .isEqualByComparingTo(NameOrder.of("ｱﾍﾞ", null));
    }

    @Test
    void voiced_kana_stand_with_their_plain_ones_and_decide_only_between_equals() {
        inOrder("かとう", "がとう", "かとうだ", "かな");
        inOrder("ほり", "ぼり", "ぽり", "ほりい");
    }

    @Test
    void small_kana_stand_with_the_large_ones() {
        inOrder("きよう", "きょうだ", "きよか");
    }

    @Test
    void a_long_vowel_stands_where_its_vowel_would() {
        inOrder("おおた", "オータ", "おおち", "おか");
        inOrder("ゆい", "ゆうき", "ユーキ", "ゆえ");
    }

    @Test
    void families_stay_together_whatever_the_given_names_are() {
        inOrder("はら わかな", "はらだ あい");
        inOrder("モリ・アン", "もり いく", "もりた あい");
    }

    @Test
    void who_told_no_reading_stands_by_her_name_and_who_told_nothing_stands_last() {
        List<NameOrder> order = List.of(
                NameOrder.of(null, "Anna Smith"),
                NameOrder.of(" ", "bert"),
                NameOrder.of("わたなべ", "渡辺"),
                NameOrder.of(null, "安部"),
                NameOrder.of(null, null));
        assertThat(order).isSorted();
        assertThat(NameOrder.of(null, "")).isEqualTo(NameOrder.of(null, null));
    }
}
