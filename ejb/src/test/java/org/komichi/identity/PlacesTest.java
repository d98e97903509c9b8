package org.komichi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What places are called in either language. */
class PlacesTest {
    private static final Places PLACES = new Places();

    @BeforeAll
    static void read() {
        PLACES.read();
    }

    @ParameterizedTest
    @CsvSource({
        "131121, 'Setagaya-ku, Tokyo', 東京都世田谷区",
        "141011, 'Tsurumi-ku, Yokohama-shi, Kanagawa', 神奈川県横浜市鶴見区",
        "131024, 'Chuo-ku, Tokyo', 東京都中央区",
        "011002, 'Sapporo-shi, Hokkaido', 北海道札幌市",
        "422088, 'Matsuura-shi, Nagasaki', 長崎県松浦市",
        "285862, 'Shin\'\'onsen-cho, Hyogo', 兵庫県新温泉町",
        "261009, 'Kyoto-shi, Kyoto', 京都府京都市",
        "212130, 'Kakamigahara-shi, Gifu', 岐阜県各務原市",
    })
    void a_place_has_a_name_in_both_languages(String code, String english, String japanese) {
        assertThat(PLACES.label(code).in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(PLACES.label(code).in(Locale.JAPANESE)).isEqualTo(japanese);
    }

    @Test
    void no_kana_is_left_in_an_english_name() {
        assertThat(PLACES.prefectures().stream()
                        .flatMap(prefecture -> PLACES.municipalities(prefecture.code()).stream())
                        .map(Place::english))
                .allMatch(name -> name.matches("[A-Z][A-Za-z', -]+"));
    }

    @Test
    void what_is_unknown_has_no_name() {
        assertThat(PLACES.label(null).in(Locale.ENGLISH)).isEmpty();
        assertThat(PLACES.label("999999").in(Locale.JAPANESE)).isEmpty();
    }
}
