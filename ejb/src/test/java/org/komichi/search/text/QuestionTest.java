package org.komichi.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.content.GlossaryTerms;
import org.komichi.content.PackReader;

/** What somebody types and what it is taken for. */
class QuestionTest {
    private static final Concepts CONCEPTS = Concepts.of(
            GlossaryTerms.of(1, new PackReader().read(Path.of("../content/src/main/resources/packs/glossary"))));

    @ParameterizedTest
    @CsvSource({
        "きせつ 抜けた, きせつ=気管切開 抜けた=事故抜去",
        "きせつがぬけた, きせつ=気管切開 ぬけた=事故抜去",
        "キカンセッカイ, キカンセッカイ=気管切開",
        "人口呼吸器, 人口呼吸器=人工呼吸器",
        "人工花, 人工花=人工鼻",
        "多色種連携, 多色種連携=多職種連携",
        "気切, 気切=気管切開",
        "ｶﾆｭｰﾚ, ｶﾆｭｰﾚ=気管カニューレ",
        "tracheostomy, tracheostomy=気管切開",
        "PEG, PEG=胃瘻",
        "お風呂, お風呂=入浴",
        "ST 嚥下, ST=言語聴覚士",
        "訪問 ST, ST=訪問看護ステーション",
        "CP 側弯, CP=脳性麻痺 側弯=側弯",
        "退院 CP, CP=地域連携パス",
        "PD, PD=腹膜透析",
        "SS, SS=短期入所"
    })
    void words_of_the_field_are_taken_for_what_they_mean(String typed, String understood) {
        Question question = Question.read(typed, CONCEPTS, Set.of());
        assertThat(question.understood().stream().map(reading -> reading.typed() + "=" + reading.term()))
                .isEqualTo(List.of(understood.split(" ")));
        assertThat(question.understood()).allMatch(reading -> reading.sure());
    }

    @Test
    void an_abbreviation_alone_keeps_all_its_meanings_and_says_so() {
        Question question = Question.read("ST", CONCEPTS, Set.of());
        assertThat(question.understood()).hasSize(2).noneMatch(reading -> reading.sure());
    }

    @ParameterizedTest
    @CsvSource({"季節", "小児発達", "鼻カニューラ", "カニューラ", "散歩"})
    void other_words_are_just_themselves(String typed) {
        assertThat(Question.read(typed, CONCEPTS, Set.of()).understood()).isEmpty();
    }

    @Test
    void what_must_not_be_merged_is_kept_apart_unless_it_is_asked_for() {
        assertThat(Question.read("気切", CONCEPTS, Set.of()).keptApart()).containsExactly("喉頭気管分離");
        assertThat(Question.read("気切", CONCEPTS, Set.of("喉頭気管分離")).keptApart()).isEmpty();
        assertThat(Question.read("気管切開 喉頭気管分離", CONCEPTS, Set.of()).keptApart()).doesNotContain("喉頭気管分離", "気管切開");
    }

    @Test
    void no_concept_lends_its_words_to_one_it_must_be_kept_apart_from() {
        for (Concept concept : CONCEPTS.all()) {
            for (String never : concept.never()) {
                assertThat(CONCEPTS.weights(concept, Set.of()))
                        .as(concept.term())
                        .doesNotContainKey(Words.spelled(never));
            }
        }
    }

    @Test
    void what_is_said_at_the_bedside_names_only_concepts_there_are() {
        Lexicon.sayings()
                .forEach((say, means) -> means.forEach((id, weight) -> {
                    assertThat(CONCEPTS.find(id)).as(say + " " + id).isPresent();
                    assertThat(weight).isBetween(0f, 1f);
                }));
        Lexicon.abbreviations()
                .forEach((word, meanings) -> meanings.forEach(meaning ->
                        assertThat(CONCEPTS.find(meaning.concept())).as(word).isPresent()));
    }

    @ParameterizedTest
    @CsvSource({"痙攣が止まらない夜,止まらない", "赤かった皮膚,赤かった", "笑った顔の写真,笑った", "散歩で休んだ,散歩"})
    void a_word_is_told_as_it_was_written_with_its_ending(String typed, String word) {
        assertThat(Question.read(typed, CONCEPTS, Set.of()).units())
                .extracting(Unit::label)
                .contains(word);
    }

    @Test
    void a_very_long_question_is_cut() {
        assertThat(Question.read("気".repeat(10_000), CONCEPTS, Set.of()).typed())
                .hasSizeLessThanOrEqualTo(500);
    }
}
