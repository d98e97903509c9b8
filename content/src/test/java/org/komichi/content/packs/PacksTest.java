package org.komichi.content.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.komichi.content.LessonRenderer;
import org.komichi.content.Pack;
import org.komichi.content.PackReader;
import org.komichi.content.PackRefused;
import org.komichi.content.packs.ThePacks.Module;
import tools.jackson.databind.JsonNode;

/** The packs are whole: the reader takes them, and what only a count can tell holds too. */
class PacksTest {
    static final List<String> SLUGS =
            List.of("glossary", "framework", "instruments", "hd", "pr", "vn", "sk", "cases", "visits");

    @ParameterizedTest
    @FieldSource("SLUGS")
    void the_applications_own_reader_takes_every_pack(String slug) {
        PackReader reader = new PackReader();
        try {
            Pack pack = slug.equals("glossary")
                    ? reader.read(ThePacks.FOLDER.resolve(slug))
                    : reader.read(ThePacks.FOLDER.resolve(slug), ThePacks.TERMS::has);
            assertThat(pack.slug()).isEqualTo(slug);
        } catch (PackRefused refused) {
            assertThat(refused.problems())
                    .as("what the reader refuses in " + slug)
                    .isEmpty();
        }
    }

    @Test
    void no_pack_is_left_out_of_these_tests_or_of_the_index() throws IOException {
        try (Stream<Path> folders = Files.list(ThePacks.FOLDER)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(SLUGS);
        }
        Set<String> indexed;
        try (var index = PacksTest.class.getResourceAsStream("/packs/index.txt")) {
            indexed = new TreeSet<>(new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        Set<String> there = new TreeSet<>();
        for (String slug : SLUGS) {
            Pack pack = slug.equals("glossary") ? ThePacks.GLOSSARY : ThePacks.read(slug);
            pack.paths().forEach(path -> there.add(slug + "/" + path));
        }
        assertThat(indexed).isEqualTo(there);
    }

    static Stream<Module> modules() {
        return ThePacks.modules();
    }

    static Stream<Module> lessons() {
        return ThePacks.lessons();
    }

    static Stream<Module> preparations() {
        return ThePacks.preparations();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_module_is_1500_to_3000_characters_of_reading(Module module) {
        int characters = module.pages().stream()
                .mapToInt(page -> readable(module.pack().text(page)))
                .sum();
        assertThat(characters).as(module.slug()).isBetween(1500, 3000);
    }

    /** What is read: not the front matter, the marks, the kana above a word, nor what stands for a drawing when it is not seen. */
    static int readable(String page) {
        return page.replaceFirst("(?s)^---.*?\\n---\\n", "")
                .replaceAll("(?ms)^(:::figure [^\\n]*\\n).*?^:::$", "$1")
                .replaceAll("(?m)^:::(check|handout).*$", "")
                .replaceAll("(?m)^:::[a-z]+( (info|caution|urgent))?", "")
                .replaceAll("\\{([^|}]+)\\|[^}]+}", "$1")
                .replaceAll("\\[\\[(?:[^|\\]]+\\|)?([^\\]]+)]]", "$1")
                .replaceAll("\\[@[^\\]]+]|\\[要確認]", "")
                .replaceAll("(?m)^\\|[-| :]+\\|$", "")
                .replaceAll("[\\s#*|>-]", "")
                .length();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_module_has_several_short_pages_five_questions_and_a_check_inside(Module module) {
        assertThat(module.pages()).hasSizeBetween(3, 6);
        JsonNode quiz = module.pack().yaml("modules/" + module.slug() + "/quiz.yaml");
        assertThat(quiz.path("items").size()).isGreaterThanOrEqualTo(5);
        assertThat(module.pages().stream()
                        .mapToLong(page -> LessonRenderer.outline(module.pack(), page).stream()
                                .filter(id -> !id.contains(":"))
                                .count())
                        .sum())
                .as("checks inside " + module)
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("preparations")
    void what_is_read_before_a_meeting_is_short_says_what_to_bring_and_earns_no_level(Module module) {
        int characters = module.pages().stream()
                .mapToInt(page -> readable(module.pack().text(page)))
                .sum();
        assertThat(characters).as(module.slug()).isBetween(500, 1000);
        assertThat(module.pages().stream().flatMap(page -> LessonRenderer.outline(module.pack(), page).stream()))
                .as("a checklist in " + module)
                .isNotEmpty();
        assertThat(Pack.strings(module.yaml().path("competencies")))
                .as("a level asks for a quiz")
                .isEmpty();
    }

    @Test
    void the_series_of_the_nurses_is_taught_in_two_modules_and_prepared_in_three_and_gives_no_certificate_by_itself() {
        assertThat(ThePacks.lessons()
                        .filter(module -> module.pack() == ThePacks.VN)
                        .map(Module::slug))
                .containsExactlyInAnyOrder("vn-1", "vn-2");
        assertThat(ThePacks.preparations().map(Module::slug)).containsExactlyInAnyOrder("vn-3", "vn-4", "vn-5");
        assertThat(ThePacks.VN.yaml("course.yaml").path("path").valueStream())
                .noneMatch(gate -> gate.has("certificate"));
    }

    @Test
    void every_questionnaire_on_a_way_exists() {
        Set<String> instruments = new HashSet<>();
        ThePacks.INSTRUMENTS
                .yaml("instruments.yaml")
                .path("instruments")
                .forEach(instrument -> instruments.add(instrument.path("id").asString()));
        for (Pack course : List.of(ThePacks.HD, ThePacks.PR, ThePacks.VN)) {
            course.yaml("course.yaml").path("path").forEach(gate -> {
                if (gate.has("survey")) {
                    assertThat(instruments).contains(gate.path("survey").asString());
                }
            });
        }
    }

    @Test
    void the_eight_stations_are_evidence_of_outcomes_that_the_framework_knows() {
        Set<String> outcomes = new HashSet<>();
        ThePacks.FRAMEWORK
                .yaml("framework.yaml")
                .path("domains")
                .forEach(domain -> domain.path("outcomes")
                        .forEach(outcome -> outcomes.add(outcome.path("code").asString())));
        JsonNode stations = ThePacks.SK.yaml("stations.yaml").path("stations");
        assertThat(stations.valueStream().map(station -> station.path("code").asString()))
                .containsExactly("SK-1", "SK-2", "SK-3", "SK-4", "SK-5", "SK-6", "SK-7", "SK-8");
        stations.forEach(station -> {
            String code = station.path("code").asString();
            assertThat(outcomes).as(code).containsAll(Pack.strings(station.path("competencies")));
            assertThat(station.path("items")
                            .valueStream()
                            .filter(item -> item.path("critical").asBoolean()))
                    .as("critical items of " + code)
                    .hasSizeGreaterThanOrEqualTo(2);
        });
        assertThat(ThePacks.SK.review().reviewed())
                .as("no clinician has looked yet")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_choice_has_a_reason(Module module) {
        for (JsonNode item : module.items()) {
            item.path("options")
                    .forEach(option -> assertThat(option.path("why").asString(""))
                            .as(item.path("id").asString())
                            .isNotBlank());
            item.path("pairs")
                    .forEach(pair -> assertThat(pair.path("why").asString(""))
                            .as(item.path("id").asString())
                            .isNotBlank());
            if (!item.has("options") && !item.has("pairs")) {
                assertThat(item.path("why").asString(""))
                        .as(item.path("id").asString())
                        .isNotBlank();
            }
        }
    }

    @Test
    void the_right_answer_is_not_the_longest_by_habit() {
        int single = 0;
        int longest = 0;
        double expected = 0;
        List<String> where = new ArrayList<>();
        for (Module module : ThePacks.modules().toList()) {
            for (JsonNode item : module.items()) {
                if (!item.path("kind").asString().equals("single")) {
                    continue;
                }
                int right = 0;
                int wrong = 0;
                for (JsonNode option : item.path("options")) {
                    int length = option.path("text").asString().length();
                    if (option.has("correct")) {
                        right = length;
                    } else {
                        wrong = Math.max(wrong, length);
                    }
                }
                single++;
                expected += 1.0 / item.path("options").size();
                if (right > wrong) {
                    longest++;
                    where.add(item.path("id").asString());
                }
            }
        }
        assertThat(single).isGreaterThan(40);
        // By chance the right one would be the longest in a quarter of them; half as many again is still no habit to
        // learn from.
        assertThat((double) longest)
                .as("right answer alone is the longest in %s of %d", where, single)
                .isLessThanOrEqualTo(1.5 * expected);
    }

    @Test
    void no_item_of_the_questionnaires_is_given_away_in_a_module() {
        Set<String> reserved = new HashSet<>();
        Set<String> reservedIds = new HashSet<>();
        for (JsonNode item : ThePacks.INSTRUMENTS.yaml("instruments.yaml").path("items")) {
            if (item.path("kind").asString().equals("knowledge")) {
                reserved.add(bare(item.path("text").path("ja").asString()));
                reservedIds.add(item.path("id").asString());
            }
        }
        assertThat(reserved).hasSize(10);
        for (Module module : ThePacks.modules().toList()) {
            for (JsonNode item : module.items()) {
                assertThat(reserved)
                        .as(item.path("id").asString())
                        .doesNotContain(bare(item.path("stem").asString()));
                assertThat(reservedIds).doesNotContain(item.path("id").asString());
            }
        }
    }

    private static String bare(String text) {
        return LessonRenderer.words(text).replaceAll("[\\s、。？?「」]", "");
    }

    @Test
    void no_id_is_used_by_two_items() {
        Set<String> ids = new HashSet<>();
        ThePacks.modules()
                .flatMap(module -> module.items().stream())
                .forEach(item -> assertThat(ids.add(item.path("id").asString()))
                        .as(item.path("id").asString())
                        .isTrue());
    }

    @Test
    void modules_items_and_questionnaires_name_outcomes_of_the_framework() {
        Set<String> outcomes = new HashSet<>();
        Set<String> taught = new HashSet<>();
        ThePacks.FRAMEWORK
                .yaml("framework.yaml")
                .path("domains")
                .forEach(domain -> domain.path("outcomes").forEach(outcome -> {
                    outcomes.add(outcome.path("code").asString());
                    taught.addAll(Pack.strings(outcome.path("modules")));
                }));
        assertThat(outcomes).hasSize(44);
        Set<String> modules = new HashSet<>();
        for (Module module : ThePacks.modules().toList()) {
            modules.add(module.slug());
            assertThat(outcomes).containsAll(Pack.strings(module.yaml().path("competencies")));
            module.items()
                    .forEach(item ->
                            assertThat(outcomes).contains(item.path("outcome").asString()));
        }
        assertThat(modules).containsAll(taught);
        ThePacks.INSTRUMENTS.yaml("instruments.yaml").path("items").forEach(item -> {
            if (item.has("outcome")) {
                assertThat(outcomes)
                        .as(item.path("id").asString())
                        .contains(item.path("outcome").asString());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_statement_has_a_source(Module module) {
        List<String> bare = new ArrayList<>();
        for (String page : module.pages()) {
            String before = "";
            for (String block : Blocks.of(module.pack().text(page))) {
                // A list stands under the source of the sentence that leads to it.
                boolean led = block.matches("(?s)(1\\.|-) .*") && before.contains("[@");
                if (Blocks.statesSomething(block) && !block.contains("[@") && !led) {
                    bare.add(page + ": " + block.lines().findFirst().orElse(""));
                }
                before = block;
            }
        }
        assertThat(bare)
                .as("paragraphs, lists, tables and boxes without a citation")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothing_claims_to_be_reviewed_that_is_not(Module module) {
        assertThat(module.yaml().path("review").path("state").asString()).isEqualTo("UNREVIEWED");
    }
}
