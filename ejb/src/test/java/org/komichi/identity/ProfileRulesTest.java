package org.komichi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRulesTest {
    private static final Professions PROFESSIONS = new Professions();
    private static final Places PLACES = new Places();

    private final ProfileRules rules = new ProfileRules(PROFESSIONS, PLACES);

    @BeforeAll
    static void read() {
        PROFESSIONS.read();
        PLACES.read();
    }

    @ParameterizedTest
    @CsvSource({"カワノ タケル,かわの たける", "ｶﾜﾉ　ﾀｹﾙ,かわの たける", "ｳﾞｧﾝ,ゔぁん", "ﾊﾞﾊﾟｯ,ばぱっ", "かわのー,かわのー"})
    void a_reading_becomes_hiragana(String typed, String stored) {
        assertThat(ProfileRules.reading(typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"川野", "kawano", "かわの9", "かわの😀"})
    void a_reading_in_anything_but_kana_is_refused(String typed) {
        assertThatThrownBy(() -> ProfileRules.reading(typed)).isInstanceOf(ReadingNotKana.class);
    }

    @ParameterizedTest
    @CsvSource({"'  川野　　健 ',川野 健", "Ｍａｒｉａ Ｊ．,Maria J.", "'\uFEFF髙橋 𠮷男',髙橋 𠮷男", "O'Brien,O'Brien", "ｼｰｸﾞﾌﾘｰﾄﾞ,シーグフリード"
    })
    void a_name_is_tidied(String typed, String stored) {
        assertThat(ProfileRules.name(typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "川野😀", "川野\u0000健", "a\u202Eb"})
    void a_name_that_no_certificate_prints_is_refused(String typed) {
        assertThatThrownBy(() -> ProfileRules.name(typed)).isInstanceOf(NameNotPrintable.class);
    }

    @Test
    void a_name_has_at_most_a_hundred_letters() {
        assertThat(ProfileRules.name("あ".repeat(100))).hasSize(100);
        assertThatThrownBy(() -> ProfileRules.name("あ".repeat(101))).isInstanceOf(NameTooLong.class);
    }

    @Test
    void blanks_are_nothing() {
        assertThat(ProfileRules.name(" 　 ")).isNull();
        assertThat(ProfileRules.reading("")).isNull();
    }

    @Test
    void a_whole_profile_passes() {
        Profile profile = new Profile("川野 健", "かわの たける", "P01_DOC", "HOME", "HOME_CLINIC", "13", "131016", "10-19");
        assertThat(rules.check(profile)).isEqualTo(profile);
    }

    @Test
    void a_kind_of_another_profession_goes() {
        assertThat(rules.check(with("P05_VN", "HOME", null, null)).subProfession())
                .isNull();
    }

    @Test
    void an_unknown_profession_is_refused() {
        assertThatThrownBy(() -> rules.check(with("P99", null, null, null))).isInstanceOf(UnknownCode.class);
    }

    @Test
    void a_municipality_lies_in_its_prefecture() {
        assertThatThrownBy(() -> rules.check(with(null, null, "01", "131016")))
                .isInstanceOf(MunicipalityElsewhere.class);
        assertThatThrownBy(() -> rules.check(with(null, null, null, "131016")))
                .isInstanceOf(MunicipalityElsewhere.class);
        assertThatThrownBy(() -> rules.check(with(null, null, "13", "139999"))).isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> rules.check(with(null, null, "48", null))).isInstanceOf(UnknownCode.class);
    }

    @Test
    void places_are_forty_seven_prefectures_with_cities_and_their_wards() {
        assertThat(PLACES.prefectures())
                .hasSize(47)
                .extracting(Place::name)
                .startsWith("北海道")
                .endsWith("沖縄県");
        assertThat(PLACES.municipality("011011")).map(Place::name).contains("札幌市中央区");
        assertThat(PLACES.municipalities("13")).extracting(Place::name).contains("千代田区");
    }

    @Test
    void professions_know_their_group() {
        assertThat(PROFESSIONS.group("P05_VN")).contains("VN");
        assertThat(PROFESSIONS.group("P02_DENT")).isEmpty();
        assertThat(PROFESSIONS.all()).hasSizeGreaterThan(20);
    }

    private static Profile with(String profession, String kind, String prefecture, String municipality) {
        return new Profile(null, null, profession, kind, null, prefecture, municipality, null);
    }
}
