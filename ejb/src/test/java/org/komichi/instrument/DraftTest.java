package org.komichi.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.content.PackReader;
import org.komichi.content.PackRefused;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Comparability;
import org.komichi.survey.Condition;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.Section;
import org.komichi.survey.WaveKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DraftTest {
    private static final PackReader READER = new PackReader();
    private static final Path PACK = Path.of("../content/src/main/resources/packs/instruments");
    private static final JsonNode PLATFORM = yaml("instruments.yaml");
    private static final JsonNode SOURCES = yaml("sources.yaml").path("sources");

    @Test
    void every_questionnaire_of_the_platform_survives_export_and_import_unchanged() {
        for (JsonNode sheet : PLATFORM.path("instruments")) {
            Draft copy = DraftFile.copyOf(PLATFORM, SOURCES, sheet.path("id").asString());
            Draft taken = DraftFile.ofYaml(DraftFile.yaml(copy.whole()), READER);
            assertThat(taken.whole().toString()).isEqualTo(copy.whole().toString());
            assertThat(DraftFile.faults(taken, READER)).isEmpty();
        }
    }

    @Test
    void a_draft_that_was_written_survives_export_and_import_unchanged() {
        Draft draft = whole();
        assertThat(DraftFile.ofYaml(DraftFile.yaml(draft.whole()), READER)
                        .whole()
                        .toString())
                .isEqualTo(draft.whole().toString());
        assertThat(DraftFile.ofJson(DraftFile.json(draft)).file().toString())
                .isEqualTo(draft.file().toString());
    }

    @Test
    void a_copy_compares_with_what_it_was_copied_from() {
        Draft copy = DraftFile.copyOf(PLATFORM, SOURCES, "hd-t0");
        copy.become("qabc", 1);
        assertThat(copy.instrument()
                        .standing(DraftFile.copyOf(PLATFORM, SOURCES, "hd-t0").instrument()))
                .hasSize(70)
                .allSatisfy((code, standing) -> assertThat(standing).isEqualTo(Comparability.SAME));
    }

    @Test
    void an_empty_draft_says_what_it_lacks_where_it_is_mended() {
        Draft draft = Draft.blank("qabc", WaveKind.PRE, new Bilingual("題", ""));
        assertThat(DraftFile.faults(draft, READER))
                .extracting(DraftFault::place, DraftFault::field)
                .contains(
                        tuple(DraftFault.Place.ABOUT, "title.en"),
                        tuple(DraftFault.Place.ABOUT, "purpose.ja"),
                        tuple(DraftFault.Place.ABOUT, "sections"));
        draft.addSection(new Bilingual("一", "one"));
        draft.addItem("s1", "qabc-1", ItemKind.KNOWLEDGE);
        draft.addItem("s1", "qabc-2", ItemKind.LIKERT);
        assertThat(DraftFile.faults(draft, READER))
                .filteredOn(fault -> fault.place() == DraftFault.Place.ITEM)
                .extracting(DraftFault::id, DraftFault::field)
                .contains(
                        tuple("qabc-1", "text.ja"),
                        tuple("qabc-1", "options"),
                        tuple("qabc-1", "key"),
                        tuple("qabc-1", "sources"),
                        tuple("qabc-2", "scale"));
    }

    @Test
    void a_branch_that_lost_its_question_is_a_fault_of_the_one_behind_it() {
        Draft draft = whole();
        draft.removeItem("q-1");
        assertThat(DraftFile.faults(draft, READER))
                .extracting(DraftFault::place, DraftFault::id, DraftFault::code)
                .containsExactly(tuple(DraftFault.Place.ITEM, "q-2", "instrument-condition-not-earlier"));
    }

    @Test
    void a_question_moves_one_place_and_over_the_edge_into_the_next_section() {
        Draft draft = whole();
        draft.moveItem("q-3", true);
        assertThat(codes(draft, 0)).containsExactly("q-1", "q-3", "q-2");
        draft.moveItem("q-2", false);
        assertThat(codes(draft, 0)).containsExactly("q-1", "q-3");
        assertThat(codes(draft, 1)).containsExactly("q-2", "q-4");
        draft.moveItem("q-4", false);
        assertThat(codes(draft, 1)).containsExactly("q-2", "q-4");
        draft.moveSection("s2", true);
        assertThat(draft.instrument().sections()).extracting(Section::id).containsExactly("s2", "s1");
    }

    @Test
    void a_section_is_read_together_with_what_it_asks_now() {
        Draft draft = whole();
        draft.sumUp("s2", true);
        assertThat(draft.instrument().scales().getFirst().items()).containsExactly("q-4");
        draft.addItem("s2", "q-5", ItemKind.LIKERT);
        draft.addItem("s2", "q-6", ItemKind.TEXT);
        assertThat(draft.instrument().scales().getFirst().items()).containsExactly("q-4", "q-5");
        draft.removeItem("q-4");
        assertThat(draft.instrument().scales().getFirst().items()).containsExactly("q-5");
        draft.sumUp("s2", false);
        assertThat(draft.isSummed("s2")).isFalse();
    }

    @Test
    void a_question_of_another_questionnaire_comes_with_its_scale_and_its_source_and_only_once() {
        Draft draft = whole();
        JsonNode known =
                DraftNodes.find(PLATFORM.path("items"), "id", "Q-HD1-2").orElseThrow();
        draft.takeItem(
                "s1", known, MissingNode.getInstance(), DraftNodes.all(SOURCES).toList());
        JsonNode point = DraftNodes.find(PLATFORM.path("items"), "id", "SV-K01").orElseThrow();
        draft.takeItem(
                "s1",
                point,
                DraftNodes.find(PLATFORM.path("scales"), "code", "U").orElseThrow(),
                List.of());
        assertThat(DraftFile.faults(draft, READER)).isEmpty();
        assertThat(draft.instrument().item("SV-K01").orElseThrow().options()).hasSize(5);
        assertThat(draft.cited("Q-HD1-2")).isNotEmpty();
        assertThat(draft.whole().path("sources").size()).isLessThan(SOURCES.size());
        assertThatThrownBy(() -> draft.takeItem("s2", point, MissingNode.getInstance(), List.of()))
                .isInstanceOf(AskedAlready.class);
    }

    @Test
    void a_file_with_faults_is_refused_with_its_lines_and_one_with_several_questionnaires_too() {
        assertThatThrownBy(() -> DraftFile.ofYaml("items:\n  - {id: A, kind: guess, text: {ja: あ, en: a}}\n", READER))
                .isInstanceOfSatisfying(
                        PackRefused.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.code()).isEqualTo("value-choice");
                            assertThat(problem.line()).isEqualTo(2);
                        }));
        assertThatThrownBy(() -> DraftFile.ofYaml(
                        DraftFile.yaml(DraftFile.copyOf(PLATFORM, SOURCES, "hd-t0")
                                        .whole())
                                .replace("version: \"1\"", "version: \"1\"\n    surprise: yes"),
                        READER))
                .isInstanceOf(PackRefused.class);
        assertThatThrownBy(() -> DraftFile.ofYaml(both(), READER)).isInstanceOf(OneQuestionnaireExpected.class);
    }

    private static String both() {
        String one = DraftFile.yaml(whole().whole());
        int at = one.indexOf("instruments:");
        String sheet = one.substring(at + "instruments:\n".length());
        return one + sheet.replace("id: q\n", "id: r\n");
    }

    private static Draft whole() {
        Draft draft = Draft.blank("q", WaveKind.PRE, new Bilingual("題: はい", "yes"));
        draft.tellAbout(WaveKind.PRE, new Bilingual("題: はい", "yes"), new Bilingual("目的\n二行目", "purpose"), 3);
        draft.addSection(new Bilingual("一", "one"));
        draft.addSection(new Bilingual("二", "two"));
        draft.addItem("s1", "q-1", ItemKind.YESNO);
        draft.addItem("s1", "q-2", ItemKind.RANKING);
        draft.addItem("s1", "q-3", ItemKind.TEXT);
        draft.addItem("s2", "q-4", ItemKind.LIKERT);
        draft.put(new WordedScale(
                "q-s1", List.of(option("1", "低"), option("2", "中"), option("3", "高")), new Bilingual("該当なし", "n/a")));
        draft.changeItem(item(draft, "q-1", null, List.of(), null));
        draft.changeItem(item(
                draft,
                "q-2",
                null,
                List.of(option("no", "いいえ"), option("1", "一")),
                new Condition("q-1", List.of("yes"))));
        draft.changeItem(item(draft, "q-3", null, List.of(), null));
        draft.changeItem(item(draft, "q-4", "q-s1", List.of(), null));
        return draft;
    }

    private static Item item(Draft draft, String code, String scale, List<Item.Option> options, Condition when) {
        Item known = draft.instrument().item(code).orElseThrow();
        return new Item(
                code,
                known.kind(),
                scale,
                new Bilingual("問い " + code, "question"),
                null,
                options,
                known.min(),
                known.max(),
                null,
                null,
                null,
                known.maxLength(),
                null,
                null,
                Set.of(),
                null,
                when,
                null);
    }

    private static Item.Option option(String value, String ja) {
        return new Item.Option(value, new Bilingual(ja, "en " + value));
    }

    private static List<String> codes(Draft draft, int section) {
        return draft.instrument().sections().get(section).items().stream()
                .map(Item::id)
                .toList();
    }

    private static JsonNode yaml(String name) {
        try {
            return new YAMLMapper().readTree(Files.readString(PACK.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
