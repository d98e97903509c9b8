package org.komichi.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.komichi.content.Pack;
import org.komichi.content.PackFiles;
import org.komichi.content.PackProblem;
import org.komichi.content.PackReader;
import org.komichi.content.PackRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A framework goes out as 1EdTech CASE and comes back as it was; what is no framework is told line by line. */
class FrameworkExchangeTest {
    private static final Path OURS = Path.of("../content/src/main/resources/packs/framework");
    private static final Instant PUBLISHED = Instant.parse("2026-11-22T03:04:05Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WORDS =
            List.of("見せられる", "1.10", "no", "a: b # c", "\"quoted\"", "- first\nsecond", "null", "å € 🫁", "x ");

    @Test
    void our_framework_comes_back_with_everything_in_it() {
        Pack pack = new PackReader().read(OURS);
        assertSame(pack, back(pack, Optional.empty()));
    }

    @Test
    void what_says_the_same_as_the_framework_that_counts_is_that_one_letter_by_letter() {
        Pack pack = new PackReader().read(OURS);
        assertThat(back(pack, Optional.of(pack)).checksum()).isEqualTo(pack.checksum());
    }

    @Test
    void any_framework_comes_back_with_everything_in_it() {
        for (int seed = 0; seed < 150; seed++) {
            Pack pack = read(new Made(new Random(seed)).texts());
            assertThat(new FrameworkInterpreter().check(pack))
                    .as("seed " + seed)
                    .isEmpty();
            assertSame(pack, back(pack, Optional.empty()));
        }
    }

    @Test
    void identifiers_are_the_same_on_every_server_and_other_ones_in_another_version() {
        Pack pack = new PackReader().read(OURS);
        Set<String> here = identifiers(FrameworkAsCase.of(pack, "https://a.example", PUBLISHED));
        assertThat(identifiers(FrameworkAsCase.of(pack, "https://b.example", PUBLISHED.plusSeconds(9))))
                .isEqualTo(here)
                .hasSizeGreaterThan(44);
        assertThat(here).allMatch(one -> one.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertThat(CaseAddress.identifier("CFItems", "B3", "1.0"))
                .isNotEqualTo(CaseAddress.identifier("CFItems", "B3", "1.1"));
    }

    @Test
    void every_association_leads_to_something_and_every_item_has_a_place() {
        CasePackage written = FrameworkAsCase.of(new PackReader().read(OURS), "https://a.example", PUBLISHED);
        Set<String> known = new HashSet<>(Set.of(written.identifier()));
        Set<String> placed = new HashSet<>();
        written.whole()
                .path("CFItems")
                .forEach(item -> known.add(item.path("identifier").asString()));
        for (JsonNode one : written.whole().path("CFAssociations")) {
            String origin = one.path("originNodeURI").path("identifier").asString();
            assertThat(known)
                    .contains(
                            origin,
                            one.path("destinationNodeURI").path("identifier").asString());
            if (one.path("associationType").asString().equals("isChildOf")) {
                assertThat(placed.add(origin)).as("one parent").isTrue();
            }
        }
        assertThat(placed).hasSize(known.size() - 1);
        assertThat(written.whole().at("/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels"))
                .hasSize(6);
        String b3 = CaseAddress.identifier("CFItems", "B3", "1.1");
        assertThat(written.part("CFItems", b3).orElseThrow().path("uri").asString())
                .isEqualTo(CasePackage.address("https://a.example", "B3", "1.1"));
        assertThat(written.associations(b3).orElseThrow().path("CFAssociations"))
                .as("its domain, what is learnt before, and an activity")
                .hasSize(3);
    }

    @Test
    void what_is_missing_is_told_with_line_and_field_all_at_once() {
        PackRefused refused = refused(whole -> {
            item(whole, "B3").remove("alternativeLabel");
            item(whole, "B4").remove("fullStatement");
            item(whole, "B5").remove("extensions");
            item(whole, "C1").put("educationLevel", "12");
            ((ObjectNode) whole.path("CFDocument")).remove("version");
            whole.remove("CFRubrics");
        });
        assertThat(refused.problems())
                .extracting(PackProblem::code)
                .containsExactlyInAnyOrder(
                        "case-no-english",
                        "case-missing",
                        "case-targets",
                        "case-no-place",
                        "case-missing",
                        "case-levels");
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        assertThat(refused.problems().stream()
                        .mapToInt(PackProblem::line)
                        .distinct()
                        .count())
                .as("each with its own line")
                .isGreaterThan(4);
    }

    @Test
    void what_comes_before_what_in_a_circle_is_refused_and_the_circle_is_named() {
        PackRefused refused = refused(whole -> {
            String b2 = item(whole, "B2").path("identifier").asString();
            String b3 = item(whole, "B3").path("identifier").asString();
            ObjectNode turn = ((ArrayNode) whole.path("CFAssociations")).addObject();
            turn.put("associationType", "precedes");
            turn.putObject("originNodeURI").put("identifier", b3);
            turn.putObject("destinationNodeURI").put("identifier", b2);
        });
        assertThat(refused.problems()).extracting(PackProblem::code).containsExactly("framework-circle");
        assertThat(refused.problems().getFirst().args()).containsExactly("B2 → B3 → B2");
    }

    @Test
    void associations_that_lead_nowhere_or_that_we_do_not_know_are_refused() {
        PackRefused refused = refused(whole -> {
            ObjectNode one = ((ArrayNode) whole.path("CFAssociations")).addObject();
            one.put("associationType", "exemplar");
            ObjectNode other = ((ArrayNode) whole.path("CFAssociations")).addObject();
            other.put("associationType", "isChildOf");
            other.putObject("originNodeURI").put("identifier", "nobody");
        });
        assertThat(refused.problems())
                .extracting(PackProblem::code)
                .containsExactlyInAnyOrder("case-association", "case-end");
    }

    @Test
    void another_version_says_what_became_of_the_one_that_counts() {
        Pack now = new PackReader().read(OURS);
        String yaml = now.text("framework.yaml");
        String unmapped = yaml.replace("version: \"1.1\"", "version: \"2.0\"")
                .replace("mapping: {from: \"1.0\", outcomes: {}}", "");
        assertThat(catchThrowableOfType(
                                PackRefused.class, () -> FrameworkFiles.ofYaml("f.yaml", unmapped, Optional.of(now)))
                        .problems())
                .extracting(PackProblem::code)
                .containsExactly("framework-unmapped");
        Map<String, String> taken = FrameworkFiles.ofYaml(
                "f.yaml",
                yaml.replace("version: \"1.1\"", "version: \"2.0\"").replace("from: \"1.0\"", "from: \"1.1\""),
                Optional.of(now));
        assertThat(read(taken).review().reviewed()).isFalse();
        assertThat(read(taken).has("readiness.yaml")).isTrue();
        assertThat(FrameworkFiles.ofYaml("f.yaml", yaml, Optional.of(now)).get("pack.yaml"))
                .isEqualTo(now.text("pack.yaml"));
    }

    @Test
    void what_is_no_package_is_refused_in_words() {
        for (String text : List.of("{}", "[]", "{\"CFDocument\": {}}", "{\"CFItems\": []}")) {
            assertThat(catchThrowableOfType(PackRefused.class, () -> FrameworkFromCase.read("x.json", text))
                            .problems())
                    .as(text)
                    .extracting(PackProblem::code)
                    .contains("case-no-package");
        }
        assertThat(catchThrowableOfType(PackRefused.class, () -> FrameworkFromCase.read("x.json", "{\n\"a\": "))
                        .problems())
                .extracting(PackProblem::code)
                .containsExactly("json-broken");
    }

    private static PackRefused refused(Consumer<ObjectNode> spoil) {
        ObjectNode whole = (ObjectNode) FrameworkAsCase.of(new PackReader().read(OURS), "https://a.example", PUBLISHED)
                .whole();
        ObjectNode spoilt = whole.deepCopy();
        spoil.accept(spoilt);
        String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(spoilt);
        return catchThrowableOfType(PackRefused.class, () -> FrameworkFromCase.read("x.json", json));
    }

    private static ObjectNode item(ObjectNode whole, String code) {
        for (JsonNode item : whole.path("CFItems")) {
            if (item.path("humanCodingScheme").asString().equals(code)) {
                return (ObjectNode) item;
            }
        }
        throw new AssertionError(code);
    }

    private static Pack back(Pack pack, Optional<Pack> now) {
        String json = JSON.writeValueAsString(
                FrameworkAsCase.of(pack, "https://a.example", PUBLISHED).whole());
        return read(FrameworkFiles.ofCase("x.json", json, now));
    }

    private static Pack read(Map<String, String> texts) {
        return new PackReader().read(PackFiles.ofTexts(texts), headword -> true);
    }

    private static void assertSame(Pack one, Pack other) {
        assertThat(other.paths()).isEqualTo(one.paths());
        one.paths().forEach(path -> assertThat(other.yaml(path)).as(path).isEqualTo(one.yaml(path)));
    }

    private static Set<String> identifiers(CasePackage written) {
        return new HashSet<>(written.whole().findValuesAsString("identifier"));
    }

    /** A framework of any shape that the format allows. */
    private record Made(Random random) {
        Map<String, String> texts() {
            ObjectNode head = NODES.objectNode();
            head.put("format", 1).put("slug", "framework").put("kind", "framework");
            both(head.putObject("title"));
            head.put("authors", "A").put("licence", "CC0");
            head.putObject("review").put("state", "UNREVIEWED");
            YAMLMapper yaml = YAMLMapper.builder().build();
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("pack.yaml", yaml.writeValueAsString(head));
            texts.put("framework.yaml", yaml.writeValueAsString(framework()));
            return texts;
        }

        private ObjectNode framework() {
            ObjectNode all = NODES.objectNode();
            all.put("version", "1." + random.nextInt(20));
            ArrayNode levels = all.putArray("levels");
            for (int level = 0; level <= 5; level++) {
                ObjectNode one = levels.addObject().put("level", level);
                both(one);
                if (random.nextBoolean()) {
                    both(one.putObject("earns"));
                }
            }
            both(all.putArray("groups").addObject().put("code", "DOC"))
                    .putArray("professions")
                    .add("P01");
            List<String> codes = new ArrayList<>();
            ArrayNode domains = all.putArray("domains");
            for (int d = 0; d <= random.nextInt(3); d++) {
                ObjectNode domain = both(domains.addObject().put("code", "D" + d));
                both(domain.putObject("short"));
                ArrayNode outcomes = domain.putArray("outcomes");
                for (int o = 0; o <= random.nextInt(4); o++) {
                    outcomes.add(outcome("D" + d + (random.nextBoolean() ? "" : ".") + o, codes));
                }
            }
            if (random.nextBoolean()) {
                ObjectNode moved = all.putObject("mapping").put("from", "0.9").putObject("outcomes");
                moved.putArray("Z1").add(codes.getFirst());
                moved.putArray("Z2");
            }
            if (random.nextBoolean()) {
                ObjectNode bundle = both(all.putArray("bundles").addObject().put("code", codes.getLast()));
                bundle.putObject("needs").put(codes.getFirst(), random.nextInt(6));
                if (random.nextBoolean()) {
                    bundle.putObject("only").putArray(codes.getFirst()).add("DOC");
                }
            }
            return all;
        }

        private ObjectNode outcome(String code, List<String> before) {
            ObjectNode outcome = both(NODES.objectNode().put("code", code));
            ObjectNode targets = outcome.putObject("targets");
            if (random.nextBoolean()) {
                targets.put("DOC", 1 + random.nextInt(5));
                both(outcome.putObject("notes").putObject("DOC"));
            }
            outcome.putArray("modules");
            if (random.nextBoolean()) {
                outcome.put("procedure", random.nextBoolean());
                outcome.putObject("expires").put("level", 3).put("months", 1 + random.nextInt(60));
            }
            if (!before.isEmpty() && random.nextBoolean()) {
                outcome.putArray("prerequisites").add(before.get(random.nextInt(before.size())));
            }
            before.add(code);
            return outcome;
        }

        private ObjectNode both(ObjectNode node) {
            return node.put("ja", word()).put("en", word());
        }

        private String word() {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
    }
}
