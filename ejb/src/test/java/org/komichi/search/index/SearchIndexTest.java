package org.komichi.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.komichi.search.index.Documents.of;
import static org.komichi.search.index.Documents.simple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.search.Facet;
import org.komichi.search.FacetCount;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchRequest;
import org.komichi.search.SearchResult;
import org.komichi.search.text.Concepts;

class SearchIndexTest {
    private static final Concepts CONCEPTS = Documents.concepts();
    private static final List<SearchDocument> FEW = List.of(
            of(
                    SearchKind.CASE,
                    "trach",
                    "気管切開のある幼児",
                    Map.of(Facet.AGE, Set.of("PRESCHOOL"), Facet.DEVICE, Set.of("TRACHEOSTOMY_TUBE", "SUCTION")),
                    "移乗中にカニューレが抜けた。<b>家族</b>が再挿入した。",
                    "保育所へ通う。"),
            of(
                    SearchKind.CASE,
                    "separated",
                    "喉頭気管分離のある児童",
                    Map.of(Facet.AGE, Set.of("SCHOOL"), Facet.DEVICE, Set.of("SUCTION")),
                    "口から酸素を与えても上がらない。"),
            of(
                    SearchKind.CASE,
                    "stomach",
                    "胃瘻と放課後等デイサービス",
                    Map.of(Facet.AGE, Set.of("SCHOOL"), Facet.DEVICE, Set.of("GASTROSTOMY")),
                    "入浴のあとに胃瘻ボタンが抜けた。",
                    "人工呼吸器は使っていない。"),
            of(SearchKind.TERM, "T-021", "気管切開", Map.of()));

    private static SearchIndex few() throws IOException {
        return Documents.index(CONCEPTS, FEW);
    }

    private static List<String> keys(SearchIndex index, String words) throws IOException {
        return index.search(SearchRequest.of(words)).hits().stream()
                .map(SearchHit::key)
                .toList();
    }

    @Test
    void kana_abbreviations_english_and_the_wrong_kanji_find_the_same() throws IOException {
        try (SearchIndex index = few()) {
            for (String words : List.of("きせつ", "気切", "tracheostomy", "トラケオ", "キカンセッカイ")) {
                assertThat(keys(index, words)).as(words).containsExactlyInAnyOrder("trach", "T-021");
            }
            for (String words : List.of("人口呼吸器", "じんこうこきゅうき", "ベンチレータ", "ｼﾞﾝｺｳ呼吸器", "ventilator")) {
                assertThat(keys(index, words)).as(words).contains("stomach");
            }
            assertThat(keys(index, "ほいくしょ")).first().isEqualTo("trach");
            assertThat(keys(index, "にゅうよく")).first().isEqualTo("stomach");
        }
    }

    @Test
    void a_word_that_the_glossary_does_not_know_is_found_by_its_sound() throws IOException {
        try (SearchIndex index = few()) {
            assertThat(keys(index, "いじょうちゅう")).containsExactly("trach");
            assertThat(keys(index, "裁挿入")).first().isEqualTo("trach");
        }
    }

    @Test
    void what_must_be_kept_apart_is_found_only_when_it_is_wanted() throws IOException {
        try (SearchIndex index = few()) {
            SearchResult strict = index.search(SearchRequest.of("気管切開"));
            assertThat(strict.hits()).extracting(SearchHit::key).doesNotContain("separated");
            assertThat(strict.keptApart()).containsExactly("喉頭気管分離");
            SearchResult wide = index.search(
                    new SearchRequest("気管切開", Map.of(), Set.of(), 0, 10, false, Set.copyOf(strict.keptApart())));
            assertThat(wide.hits()).extracting(SearchHit::key).contains("separated");
            assertThat(wide.hits().getFirst().key()).isNotEqualTo("separated");
        }
    }

    @Test
    void a_document_about_both_comes_before_one_about_either() throws IOException {
        try (SearchIndex index = few()) {
            assertThat(keys(index, "カニューレ 抜けた")).startsWith("trach");
            assertThat(keys(index, "胃ろう 抜けた")).startsWith("stomach");
        }
    }

    @Test
    void facets_count_any_within_and_all_between() throws IOException {
        try (SearchIndex index = few()) {
            SearchRequest chosen = new SearchRequest(
                    "", Map.of(Facet.AGE, Set.of("SCHOOL")), Set.of(SearchKind.CASE), 0, 10, false, Set.of());
            SearchResult result = index.search(chosen);
            assertThat(result.total()).isEqualTo(2);
            assertThat(result.facets().get(Facet.AGE))
                    .containsExactly(new FacetCount("SCHOOL", 2, true), new FacetCount("PRESCHOOL", 1, false));
            assertThat(result.facets().get(Facet.DEVICE))
                    .containsExactly(new FacetCount("GASTROSTOMY", 1, false), new FacetCount("SUCTION", 1, false));

            SearchResult both = index.search(new SearchRequest(
                    "",
                    Map.of(Facet.AGE, Set.of("SCHOOL", "PRESCHOOL"), Facet.DEVICE, Set.of("SUCTION")),
                    Set.of(),
                    0,
                    10,
                    false,
                    Set.of()));
            assertThat(both.hits()).extracting(SearchHit::key).containsExactlyInAnyOrder("trach", "separated");

            SearchResult none = index.search(
                    new SearchRequest("", Map.of(Facet.DEVICE, Set.of("DIALYSIS")), Set.of(), 0, 10, false, Set.of()));
            assertThat(none.total()).isZero();
            assertThat(none.facets().get(Facet.DEVICE)).contains(new FacetCount("DIALYSIS", 0, true));
        }
    }

    @Test
    void nothing_typed_shows_everything_cases_first() throws IOException {
        try (SearchIndex index = few()) {
            assertThat(keys(index, "  ")).hasSize(4).endsWith("T-021");
            assertThat(keys(index, "？！…")).hasSize(4);
        }
    }

    @Test
    void nothing_typed_shows_the_newest_case_first_and_those_of_one_day_by_their_badge() throws IOException {
        List<SearchDocument> cases = List.of(
                came("old", "CASE-F01", LocalDate.of(2026, 4, 1)),
                came("second", "CASE-F03", LocalDate.of(2026, 11, 2)),
                came("first", "CASE-F02", LocalDate.of(2026, 11, 2)),
                of(SearchKind.MODULE, "module", "教材", Map.of(), "本文"));
        try (SearchIndex index = Documents.index(CONCEPTS, cases)) {
            assertThat(keys(index, "")).containsExactly("first", "second", "old", "module");
        }
    }

    private static SearchDocument came(String key, String badge, LocalDate day) {
        return document(SearchKind.CASE, key, "事例", Set.of(), badge, day);
    }

    private static SearchDocument document(
            SearchKind kind, String key, String title, Set<String> named, String badge, LocalDate day) {
        return new SearchDocument(
                kind,
                key,
                "/" + key,
                title,
                null,
                null,
                "",
                List.of(),
                List.of("呼吸の本文"),
                "",
                Map.of(),
                named,
                badge,
                day);
    }

    @Test
    void cases_that_editors_put_with_a_module_come_before_those_that_are_like_it() throws IOException {
        List<SearchDocument> documents = List.of(
                document(SearchKind.MODULE, "one-day/hd-4", "気管切開の呼吸", Set.of(), "HD-4", null),
                document(SearchKind.CASE, "alike", "気管切開の呼吸の夜", Set.of(), "CASE-F01", null),
                document(SearchKind.CASE, "named", "薬の相談", Set.of("HD-4"), "CASE-F02", null));
        try (SearchIndex index = Documents.index(CONCEPTS, documents)) {
            assertThat(index.like(SearchKind.MODULE, "one-day/hd-4", 3))
                    .extracting(SearchHit::key)
                    .containsExactly("named", "alike");
        }
    }

    @Test
    void marks_stand_around_what_was_found_and_everything_else_is_escaped() throws IOException {
        try (SearchIndex index = few()) {
            SearchHit hit = index.search(SearchRequest.of("気切 抜けた")).hits().getFirst();
            assertThat(hit.titleHtml()).isEqualTo("<mark>気管切開</mark>のある幼児");
            assertThat(hit.snippetHtml()).isEqualTo("移乗中にカニューレが<mark>抜けた</mark>。&lt;b&gt;家族&lt;/b&gt;が再挿入した。");
            assertThat(hit.matched()).containsExactly("気管切開", "事故抜去");
        }
    }

    @Test
    void editors_are_told_why() throws IOException {
        try (SearchIndex index = few()) {
            SearchRequest asked = new SearchRequest("気切 抜けた", Map.of(), Set.of(), 0, 10, true, Set.of());
            SearchHit hit = index.search(asked).hits().getFirst();
            assertThat(hit.reasons())
                    .extracting(SearchHit.Reason::part, SearchHit.Reason::what)
                    .contains(tuple(SearchHit.Part.TITLE, "気管切開"), tuple(SearchHit.Part.TEXT, "気管切開"))
                    .doesNotHaveDuplicates();
            assertThat(index.search(SearchRequest.of("気切")).hits().getFirst().reasons())
                    .isEmpty();
        }
    }

    @Test
    void another_spelling_is_offered_only_when_it_finds_more() throws IOException {
        try (SearchIndex index = few()) {
            assertThat(index.search(SearchRequest.of("tracheostmy")).didYouMean())
                    .isEqualTo("tracheostomy");
            assertThat(index.search(SearchRequest.of("tracheostomy")).didYouMean())
                    .isNull();
            assertThat(index.search(SearchRequest.of("エコマツブ")).didYouMean()).isNull();
        }
    }

    @Test
    void suggestions_begin_at_two_characters_in_kanji_or_kana() throws IOException {
        try (SearchIndex index = few()) {
            assertThat(index.suggest("き", 8)).isEmpty();
            assertThat(index.suggest("気管", 8)).contains("気管切開", "気管カニューレ");
            assertThat(index.suggest("きかん", 8)).contains("気管切開");
            assertThat(index.suggest("きせ", 8)).contains("気管切開");
            assertThat(index.suggest("ほうか", 8)).contains("放課後等デイサービス");
            assertThat(index.suggest("喉頭", 8)).contains("喉頭気管分離", "喉頭気管分離のある児童");
            assertThat(index.suggest("いろうと", 8)).contains("胃瘻と放課後等デイサービス");
            assertThat(index.suggest("抜けた きせ", 8)).contains("抜けた 気管切開");
            assertThat(index.suggest("気管", 2)).hasSize(2);
            assertThat(index.suggest(null, 8)).isEmpty();
        }
    }

    @Test
    void like_this_finds_cases_that_share_something_and_never_itself() throws IOException {
        try (SearchIndex index = few()) {
            assertThat(index.like(SearchKind.CASE, "separated", 5))
                    .extracting(SearchHit::key)
                    .doesNotContain("separated")
                    .contains("trach", "stomach");
            assertThat(index.like(SearchKind.TERM, "T-021", 5))
                    .extracting(SearchHit::key)
                    .startsWith("trach");
            assertThat(index.like(SearchKind.CASE, "nobody", 5)).isEmpty();
        }
    }

    @Test
    void cases_for_an_outcome_are_those_about_it() throws IOException {
        SearchDocument about = of(SearchKind.CASE, "b3", "抜けたとき", Map.of(Facet.COMPETENCY, Set.of("B3")), "本文");
        try (SearchIndex index = Documents.index(CONCEPTS, List.of(about, simple("other", "別の事例", "本文")))) {
            assertThat(index.forOutcome("B3", 3)).extracting(SearchHit::key).containsExactly("b3");
            assertThat(index.forOutcome("C1", 3)).isEmpty();
        }
    }

    @Test
    void a_document_put_again_is_replaced_and_one_removed_is_gone() throws IOException {
        try (SearchIndex index = few()) {
            index.put(simple("trach", "別の題名", "別の本文"));
            index.remove(SearchKind.CASE, "stomach");
            index.refresh();
            assertThat(index.size()).isEqualTo(3);
            assertThat(keys(index, "カニューレ")).doesNotContain("trach");
            assertThat(keys(index, "胃瘻")).doesNotContain("stomach");
        }
    }

    @Test
    void an_answer_is_remembered_until_a_document_changes() throws IOException {
        try (SearchIndex index = few()) {
            SearchRequest request = SearchRequest.of("胃瘻");
            SearchResult first = index.answer(request);
            assertThat(first.hits()).isEqualTo(index.search(request).hits());
            assertThat(index.answer(request).hits()).isSameAs(first.hits());
            index.remove(SearchKind.CASE, "stomach");
            index.refresh();
            assertThat(index.answer(request).hits()).noneMatch(hit -> hit.key().equals("stomach"));
        }
    }

    @Test
    void what_was_not_committed_is_gone_after_a_crash_and_the_stamp_says_up_to_where_it_goes() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        assertThat(SearchIndex.isUsable(directory, CONCEPTS)).isFalse();
        try (SearchIndex index = SearchIndex.open(directory, CONCEPTS)) {
            index.put(simple("kept", "残る"));
            index.commit(Map.of("change", "41"));
            index.put(simple("lost", "消える"));
            index.refresh();
            assertThat(index.size()).isEqualTo(2);
        }
        assertThat(SearchIndex.isUsable(directory, CONCEPTS)).isTrue();
        try (SearchIndex index = SearchIndex.open(directory, CONCEPTS)) {
            assertThat(index.size()).isEqualTo(1);
            assertThat(index.stamp()).containsEntry("change", "41");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "AND OR",
                "AND",
                "\"",
                "\"\"\"'",
                "(((",
                "気管 AND (",
                "title:*",
                "+-&&||!(){}[]^\"~*?:\\/",
                "' OR 1=1 --",
                "; drop table library_case",
                "👶🏽🫁",
                "\uD83D",
                "\u0000\u0001",
                "ー",
                "ーーー",
                "っ",
                "゛",
                "a",
                "é",
                "１",
                "ｶﾞ",
                "々々"
            })
    void nothing_that_is_typed_is_syntax(String words) throws IOException {
        try (SearchIndex index = few()) {
            assertThat(index.search(SearchRequest.of(words))).isNotNull();
            assertThat(index.suggest(words, 5)).isNotNull();
        }
    }

    @Test
    void any_text_of_any_length_gets_an_answer() throws IOException {
        String letters = "気管切開ぬけたカニューレstspo2 　*\"'()[]{}AND OR:~^\\/👶🏽\uD83Dーっ゛①㍿ﾊﾞé\u0301\u200b\n\t。、<>&";
        Random random = new Random(11);
        try (SearchIndex index = few()) {
            for (int round = 0; round < 400; round++) {
                StringBuilder words = new StringBuilder();
                int length = round % 50 == 0 ? 10_000 : random.nextInt(40);
                for (int i = 0; i < length; i++) {
                    words.append(letters.charAt(random.nextInt(letters.length())));
                }
                SearchResult result = index.search(new SearchRequest(
                        words.toString(), Map.of(), Set.of(), random.nextInt(3), 10, round % 7 == 0, Set.of()));
                assertThat(result.hits())
                        .as(words.toString())
                        .allMatch(hit -> !hit.snippetHtml().contains("<b>"));
                index.suggest(words.toString(), 5);
            }
        }
    }
}
