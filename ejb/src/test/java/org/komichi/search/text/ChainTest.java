package org.komichi.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.content.GlossaryTerms;
import org.komichi.content.PackReader;

/** What goes in, what comes out. */
class ChainTest {
    private static final Concepts CONCEPTS = Concepts.of(
            GlossaryTerms.of(1, new PackReader().read(Path.of("../content/src/main/resources/packs/glossary"))));

    @ParameterizedTest
    @CsvSource({
        "気管切開のカニューレが抜けた, 気管 切開 カニユレ 抜ける",
        "在宅中心静脈栄養, 在宅 中心 静脈 栄養",
        "食べられない, 食べる られる",
        "ｶﾆｭｰﾚ, カニユレ",
        "レスピレータ, レスピレタ",
        "レスピレーター, レスピレタ",
        "ヴェンチレーター, ベンチレタ",
        "ガーゼ, ガーゼ",
        "ＳｐＯ２, spo 2",
        "SpO₂, spo 2",
        "胃ろう, 胃 瘻",
        "胃瘘, 胃 瘻",
        "側わん, 側 弯",
        "側彎, 側 弯",
        "重症心身障がい児, 重症 心身 障害 児",
        "重症心身障碍児, 重症 心身 障害 児",
        "子供の癲癇, 子ども てんかん",
        "ケイレン, 痙攣",
        "24時間, 24 時間"
    })
    void words_are_those_of_the_dictionary_in_one_spelling(String text, String words) {
        assertThat(Chain.words(text)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"人工呼吸器, 人工 工呼 呼吸 吸器", "園バスで, 園バ バス スで", "誤えん, 誤嚥", "胃, 胃"})
    void bigrams_are_neighbouring_characters(String text, String bigrams) {
        assertThat(Chain.bigrams(text)).isEqualTo(List.of(bigrams.split(" ")));
    }

    @Test
    void characters_beside_a_sign_are_no_neighbours() {
        assertThat(Chain.bigrams("吸引、注入")).isEqualTo(List.of("吸引", Chain.GAP, "注入"));
    }

    @ParameterizedTest
    @CsvSource({
        "人工呼吸器, じんこ んこう こうこ うこき こきゆ きゆう =き ゆうき",
        "人口呼吸器, じんこ んこう こうこ うこき こきゆ きゆう =き ゆうき",
        "ケイレン, けいれ いれん",
        "園, =えん"
    })
    void words_of_the_same_sound_sound_the_same(String text, String sounds) {
        assertThat(Chain.sounds(Chain.tokens(text))).isEqualTo(List.of(sounds.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"tracheostomy tube's, tracheostomi tube", "Ventilators at home, ventil home", "ＳｐＯ２, spo2"})
    void english_words_lose_their_endings(String text, String words) {
        assertThat(Chain.english(text)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "気管切開の子ども, 気管切開",
        "単純気管切開, 単純気管切開 気管切開",
        "喉頭気管分離の術後, 喉頭気管分離",
        "在宅人工呼吸器管理, 在宅人工呼吸器管理 人工呼吸器",
        "鼻カニューラの酸素, 鼻カニユラ",
        "口鼻腔吸引を行う, 口鼻腔吸引",
        "訪看ＳＴ, 訪看st",
        "胃ろうボタン, 胃瘻ボタン 胃瘻"
    })
    void known_words_inside_longer_ones_count_unless_they_must_be_kept_apart(String text, String known) {
        assertThat(Chain.mentions(text, CONCEPTS).stream().map(Chain.Mention::word))
                .containsExactlyInAnyOrder(known.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"小児発達", "a test of best", "マサットル", "よむせき"})
    void no_word_is_cut_out_of_the_middle_of_another(String text) {
        assertThat(Chain.mentions(text, CONCEPTS)).isEmpty();
    }

    @Test
    void the_quick_way_to_one_spelling_gives_what_the_tokenizers_read() {
        String letters = "気管切開カニューレヴァっゃＡｂ９①ﾊﾞ瘘彎障がいけいれん胃ろう。、「」 　\n〜・e\u0301が\u3099𠮷";
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Normal quick = Normal.of(text.toString());
            Normal thorough = Normal.thorough(text.toString());
            assertThat(quick.text()).as(text.toString()).isEqualTo(thorough.text());
            for (int i = 0; i < quick.length(); i++) {
                assertThat(quick.start(i)).isBetween(0, text.length());
                assertThat(quick.end(i)).isBetween(quick.start(i), text.length());
            }
        }
    }
}
