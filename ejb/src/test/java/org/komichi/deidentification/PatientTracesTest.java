package org.komichi.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientTracesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            川辺様のお宅に伺った                    | 川辺様
            ハナちゃんの吸引                        | ハナちゃん
            先週、けんたくんが入院した              | けんたくん
            田中さんを訪問した                      | 田中さん
            ２０２６年５月３日に退院                | 2026年5月3日
            5月3日の夜                              | 5月3日
            令和7年12月生まれ                       | 令和7年12月
            2026/5/3に連絡                          | 2026/5/3
            電話は０３ー１２３４ー５６７８          | 03-1234-5678
            09012345678へ                           | 09012345678
            I met Mrs. Smith                        | Mrs. Smith
            """)
    void words_that_may_point_to_a_patient_are_named(String text, String words) {
        assertThat(PatientTraces.in(text)).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "患者さんやご家族の様子を、訪問看護師さんと同様に見たい",
                "お子様とお母さんに、様々な説明をする",
                "赤ちゃんの呼吸を見ていくことにする",
                "ヘルパーさんと連携していくんだと思った",
                "24時間の体制を3か月で作る。10人中6人",
                "皆さん、ありがとうございました"
            })
    void people_in_general_and_numbers_are_no_traces(String text) {
        assertThat(PatientTraces.in(text)).isEmpty();
    }
}
