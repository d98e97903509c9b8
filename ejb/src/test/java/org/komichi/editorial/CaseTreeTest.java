package org.komichi.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseReading;
import org.komichi.deidentification.CaseCheck.Passage;
import org.komichi.editorial.CaseTree.Change;

class CaseTreeTest {
    private final CaseDocument document = CaseReading.of("""
            {"slug": "a", "origin": "FICTIONAL", "title": {"ja": "題"}, "devices": ["SUCTION"],
             "timeline": [{"day": 0, "title": "開始"}, {"day": 30, "title": "発熱", "key": true}],
             "ecomaps": [{"at": {"ja": "前"}, "nodes": [{"id": "child", "label": "本人", "sector": "FAMILY"}]}]}
            """).document().orElseThrow();

    @Test
    void what_is_put_at_a_path_stands_in_the_document_and_the_first_one_is_untouched() {
        CaseTree tree = CaseTree.of(document);
        tree.put("timeline[1].text", "夜に38℃");
        tree.put("family.sleep", "細切れ");
        tree.put("ecomaps[0].nodes[0].burden", "なし");

        CaseDocument written = tree.document();
        assertThat(written.timeline().get(1).text()).isEqualTo("夜に38℃");
        assertThat(written.family().sleep()).isEqualTo("細切れ");
        assertThat(written.ecomaps().getFirst().nodes().getFirst().burden()).isEqualTo("なし");
        assertThat(document.family()).isNull();
    }

    @Test
    void an_object_of_which_nothing_is_left_goes_too() {
        CaseTree tree = CaseTree.of(document);
        tree.put("acuity.scoreBand", "高い");
        tree.put("acuity.scoreBand", null);

        assertThat(tree.document()).isEqualTo(document);
    }

    @Test
    void items_are_added_moved_and_taken_out_and_the_rim_holds() {
        CaseTree tree = CaseTree.of(document);
        tree.add("timeline", CaseSection.TIMELINE.blank(tree, "timeline"));
        assertThat(tree.document().timeline().get(2).day()).isEqualTo(30);
        tree.remove("timeline[2]");
        tree.move("timeline[1]", -1);
        tree.move("timeline[0]", -1);
        tree.remove("timeline[9]");

        assertThat(tree.document().timeline())
                .extracting(CaseDocument.Event::title)
                .containsExactly("発熱", "開始");
    }

    @Test
    void the_map_of_afterwards_begins_as_a_copy_of_the_one_before_and_changes_alone() {
        CaseTree tree = CaseTree.of(document);
        int maps = tree.size("ecomaps");
        tree.add("ecomaps", CaseSection.ECOMAPS.blank(tree, "ecomaps"));
        assertThat(tree.text("ecomaps[" + maps + "].nodes[0].label")).isEqualTo(tree.text("ecomaps[0].nodes[0].label"));

        tree.put("ecomaps[" + maps + "].nodes[0].burden", "軽くなった");
        assertThat(tree.text("ecomaps[0].nodes[0].burden")).isEmpty();
        assertThat(tree.text("ecomaps[" + maps + "].at.ja")).isEmpty();
    }

    @Test
    void a_place_that_no_case_has_is_not_made() {
        CaseTree tree = CaseTree.of(document);
        tree.put("timeline[7].text", "どこにもない");
        assertThat(tree.document()).isEqualTo(document);
    }

    @Test
    void every_difference_is_told_with_both_sides() {
        CaseTree tree = CaseTree.of(document);
        tree.put("title.ja", "新しい題");
        tree.put("timeline[1].key", null);
        tree.put("outcome", "落ち着いた");

        assertThat(tree.changesSince(CaseTree.of(document)))
                .containsExactlyInAnyOrder(
                        new Change("title.ja", "題", "新しい題"),
                        new Change("outcome", null, "落ち着いた"),
                        new Change("timeline[1].key", "true", null));
    }

    @Test
    void words_are_checked_and_codes_are_not() {
        assertThat(CaseTree.of(document).passages())
                .extracting(Passage::path)
                .containsExactly(
                        "title.ja",
                        "timeline[0].title",
                        "timeline[1].title",
                        "ecomaps[0].at.ja",
                        "ecomaps[0].nodes[0].label");
    }

    @Test
    void what_was_typed_becomes_what_the_field_needs() {
        assertThat(value("timeline[3].day", "＋１８０")).isEqualTo(180);
        assertThat(value("timeline[3].day", "－30")).isEqualTo(-30);
        assertThat(value("links.none", "x")).isNull();
        assertThat(value("concepts", "T-021、T-022 T-024\n")).isEqualTo(List.of("T-021", "T-022", "T-024"));
        assertThat(value("medicines", "抗てんかん薬\r\n\r\n 去痰薬 ")).isEqualTo(List.of("抗てんかん薬", "去痰薬"));
        assertThat(value("acuity.superSevere", "true")).isEqualTo(true);
        assertThat(value("timeline[0].key", "on")).isEqualTo(true);
        assertThat(value("outcome", "  ")).isNull();
        assertThatThrownBy(() -> value("timeline[3].day", "半年")).isInstanceOf(NumberNeeded.class);
    }

    @Test
    void each_path_of_a_case_belongs_to_one_section() {
        for (String path : List.of(
                "title.ja",
                "ages[0]",
                "family",
                "timeline[2].text",
                "ecomaps[0].at.ja",
                "ecomaps[1].nodes[3].label",
                "ecomaps[0].links[2]",
                "ecomaps",
                "learning[0].sources",
                "concepts[4]",
                "pictures[0].alt.ja",
                "outcome")) {
            assertThat(java.util.Arrays.stream(CaseSection.values()).filter(section -> section.holds(path)))
                    .as(path)
                    .hasSize(1);
        }
    }

    @Test
    void a_letter_that_is_none_is_refused_in_words() {
        CaseTree tree = CaseTree.of(document);
        tree.put("outcome", "a\u0000b");
        assertThatThrownBy(tree::document).isInstanceOf(MalformedCase.class).hasMessage("malformed-case");
    }

    private static Object value(String path, String typed) {
        return CaseSection.field(path).map(field -> field.value(List.of(typed))).orElse(null);
    }

    @Test
    void a_new_person_on_a_map_gets_a_free_id() {
        CaseTree tree = CaseTree.of(document);
        String nodes = "ecomaps[0].nodes";
        tree.add(nodes, CaseSection.ECOMAP_NODES.blank(tree, nodes));
        tree.add(nodes, CaseSection.ECOMAP_NODES.blank(tree, nodes));
        assertThat(tree.document().ecomaps().getFirst().nodes())
                .extracting("id")
                .containsExactly("child", "n1", "n2");
    }
}
