package org.komichi.caselibrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a case is said all at once, each with its place. */
class CaseDocumentTest {
    private static final CaseReferences KNOWN = new CaseReferences(
            CaseCodes.NONE, Set.of("K", "R07"), code -> code.matches("[A-H][1-9]"), term -> term.startsWith("T-"));

    @Test
    void everything_that_no_case_has_is_named_by_its_place() {
        CaseReading reading = CaseReading.of("""
                {"slug": 5, "tittle": {}, "ages": "TEEN", "timeline": [{"day": "x", "key": "yes"}],
                 "ecomaps": [{"links": [{"strength": "huge", "direction": "=>"}]}], "review": {"checkedOn": "2026-13-01"}}
                """);

        assertThat(reading.document()).isEmpty();
        assertThat(reading.faults())
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "slug case-value-type",
                        "tittle case-field-unknown",
                        "ages case-value-type",
                        "timeline[0].day case-value-type",
                        "timeline[0].key case-value-type",
                        "ecomaps[0].links[0].strength case-value-choice",
                        "ecomaps[0].links[0].direction case-value-choice",
                        "review.checkedOn case-value-type");
    }

    @Test
    void a_place_is_a_pointer_into_the_file_too() {
        assertThat(CaseFault.at("learning[2].sources[0]", "case-source-unknown", "X")
                        .pointer())
                .isEqualTo("/learning/2/sources/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"devices\": [\"NOPE\"]'                                     | devices[0]              | case-code-unknown",
                "'\"competencies\": [\"Z9\"]'                                  | competencies[0]         | case-outcome-unknown",
                "'\"concepts\": [\"x\"]'                                       | concepts[0]             | case-term-unknown",
                "'\"sources\": [\"R99\"]'                                      | sources[0]              | case-source-unknown",
                "'\"learning\": [{\"ja\": \"x\", \"sources\": [\"R07\"]}]'     | learning[0].sources[0]  | case-source-unlisted",
                "'\"timeline\": [{\"day\": 5, \"at\": \"a\", \"title\": \"b\"}, {\"day\": 1, \"at\": \"a\", \"title\": \"b\"}]' | timeline[1].day | case-day-order",
                "'\"questions\": [{\"ask\": \" \"}]'                           | questions[0].ask        | case-text-missing",
                "'\"modules\": [\"hd4\"]'                                      | modules[0]              | case-module-form",
                "'\"number\": \"F01\"'                                         | number                  | case-number-form",
                "'\"ecomaps\": [{\"at\": {\"ja\": \"今\"}, \"nodes\": []}]'    | ecomaps[0].nodes        | case-child-missing"
            })
    void a_rule_names_the_place_that_breaks_it(String field, String path, String code) {
        assertThat(read(field).faults(KNOWN))
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactly(path + " " + code);
    }

    @Test
    void a_title_has_at_most_60_letters_and_a_summary_400() {
        assertThat(titled("あ".repeat(60), "い".repeat(400)).faults(KNOWN)).isEmpty();
        assertThat(titled("𠮷".repeat(60), "い").faults(KNOWN)).isEmpty();
        assertThat(titled("あ".repeat(61), "い".repeat(401)).faults(KNOWN))
                .extracting(CaseFault::path)
                .containsExactly("title.ja", "summary.ja");
    }

    @Test
    void a_text_without_letters_of_its_own_is_no_json_either() {
        assertThat(CaseReading.of("{oops").faults()).extracting(CaseFault::code).containsExactly("case-json-broken");
        assertThat(CaseReading.of("[]").faults()).extracting(CaseFault::code).containsExactly("case-value-type");
        assertThat(read("\"outcome\": \"a\\u0000b\"", false).faults())
                .extracting(CaseFault::code)
                .containsExactly("case-control");
    }

    @Test
    void a_line_needs_no_more_than_a_slug_a_title_and_a_text() {
        String text = "退院した夜のことです。" + "長い話です。".repeat(60);
        CaseLine line = CaseLine.read(
                3,
                "{\"slug\": \"first-night\", \"title\": \"はじめての夜\", \"body\": \"" + text
                        + "\", \"review\": {\"state\": \"REVIEWED\"}}",
                KNOWN,
                LocalDate.of(2026, 11, 22));

        CaseDocument document = line.document().orElseThrow();
        assertThat(document.origin()).isEqualTo(CaseDocument.Origin.FICTIONAL);
        assertThat(document.reviewed()).isFalse();
        assertThat(document.story()).isEqualTo(text);
        assertThat(document.summary().ja()).startsWith("退院した夜").endsWith("。").hasSizeLessThanOrEqualTo(160);
        assertThat(CaseLine.read(4, "{\"title\": 7, \"x\": 1}", KNOWN, LocalDate.of(2026, 11, 22))
                        .faults())
                .extracting(CaseFault::path)
                .contains("title", "x");
    }

    @Test
    void a_tie_goes_to_somebody_who_is_there_and_there_is_one_between_two() {
        EcoMap map = EcoMap.ofChild(CaseText.japanese("今"), "本人")
                .addNode(new EcoMap.Node("hc", "在宅医", EcoMap.Sector.LOCALMED))
                .link(tie("child", "hc"))
                .link(tie("hc", "child"));

        assertThat(map.links()).hasSize(1);
        assertThat(map.faults("ecomaps[0]")).isEmpty();
        assertThat(map.link(tie("hc", "nobody")).faults("m"))
                .extracting(CaseFault::path)
                .containsExactly("m.links[1].to");
        assertThat(map.removeNode("hc").links()).isEmpty();
        assertThat(map.removeNode(EcoMap.CHILD)).isEqualTo(map);
        assertThat(map.unlink("child", "hc").links()).isEmpty();
        assertThat(map.coordinatedBy("hc").removeNode("hc").coordinator()).isNull();
    }

    @Test
    void a_map_tells_what_is_missing_around_a_child() {
        EcoMap alone = EcoMap.ofChild(CaseText.japanese("今"), "本人");
        EcoMap cared = alone.addNode(new EcoMap.Node("hc", "在宅医", EcoMap.Sector.LOCALMED))
                .addNode(new EcoMap.Node("h", "病院", EcoMap.Sector.HOSP));

        assertThat(alone.isSparse()).isTrue();
        assertThat(cared.isSparse()).isFalse();
        assertThat(cared.emptySectors())
                .containsExactlyInAnyOrder(EcoMap.Sector.WELFARE, EcoMap.Sector.EDU, EcoMap.Sector.GOV);
    }

    @Test
    void who_is_moved_out_of_the_drawing_stands_at_its_rim() {
        EcoMap map = EcoMap.ofChild(CaseText.japanese("今"), "本人").moveNode(EcoMap.CHILD, 140, -3);

        assertThat(map.node(EcoMap.CHILD).orElseThrow().x()).isEqualTo(100);
        assertThat(map.node(EcoMap.CHILD).orElseThrow().y()).isZero();
        assertThat(map.faults("m")).isEmpty();
    }

    private static EcoMap.Link tie(String from, String to) {
        return new EcoMap.Link(from, to, EcoMap.Strength.NORMAL, EcoMap.Direction.BOTH, null, null, null);
    }

    private static CaseDocument titled(String title, String summary) {
        CaseDocument given = read("\"sex\": null");
        return CaseReading.of(CaseReading.write(given).replace("はじめての夜", title).replace("退院した夜のことです。", summary))
                .document()
                .orElseThrow();
    }

    private static CaseDocument read(String field) {
        return read(field, true).document().orElseThrow();
    }

    private static CaseReading read(String field, boolean whole) {
        CaseReading reading = CaseReading.of("""
                {"slug": "first-night", "origin": "FICTIONAL", "title": {"ja": "はじめての夜"}, "summary": {"ja": "退院した夜のことです。"},
                 "review": {"state": "UNREVIEWED"}, %s}
                """.formatted(field));
        assertThat(whole ? reading.faults() : List.of()).isEmpty();
        return reading;
    }
}
