package org.komichi.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.content.PackProblem;
import org.komichi.content.PackRefused;
import org.komichi.content.YamlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a package of 1EdTech CASE as the files of a framework's pack: the way back of {@link FrameworkAsCase}, and open to
 * packages of others. Whatever is missing, or has no place in a framework, is told with its line and its field; then nothing is
 * taken.
 */
final class FrameworkFromCase {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> WHOLE =
            Set.of("CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics");

    /** What names and dates an item, or says again what stands elsewhere: made anew when it goes out. */
    private static final Set<String> ITEM = Set.of(
            "identifier",
            "uri",
            "fullStatement",
            "alternativeLabel",
            "abbreviatedStatement",
            "humanCodingScheme",
            "listEnumeration",
            "CFItemType",
            "CFItemTypeURI",
            "CFDocumentURI",
            "language",
            "licenseURI",
            "lastChangeDateTime",
            "statusStartDate",
            "statusEndDate",
            "extensions");

    private final String file;
    private final YamlText text;
    private final CaseLinks links;
    private final List<PackProblem> problems;

    private FrameworkFromCase(String file, YamlText text, List<PackProblem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.links = new CaseLinks(file, text, problems);
    }

    /**
     * Reads a package.
     *
     * @param file its name, for what is wrong with it
     * @return {@code pack}, {@code framework} and, where there are any, {@code sources} and {@code readiness}
     * @throws PackRefused with everything that is missing or has no place
     */
    static Map<String, JsonNode> read(String file, String json) {
        List<PackProblem> problems = new ArrayList<>();
        YamlText text = YamlText.readJson(file, json, problems);
        if (!problems.isEmpty()) {
            throw new PackRefused(problems);
        }
        Map<String, JsonNode> trees = new FrameworkFromCase(file, text, problems).trees();
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(PackProblem::line));
            throw new PackRefused(problems);
        }
        return trees;
    }

    private Map<String, JsonNode> trees() {
        JsonNode root = text.root();
        JsonNode document = root.path("CFDocument");
        if (!document.isObject() || !root.path("CFItems").isArray()) {
            problem("", "case-no-package");
            return Map.of();
        }
        root.propertyNames().stream()
                .filter(key -> !WHOLE.contains(key))
                .forEach(key -> problem("/" + key, "case-no-place", key));
        links.read();
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        trees.put("pack", pack(document));
        trees.put("framework", framework(document));
        for (String part : List.of("sources", "readiness")) {
            if (ours(document).has(part)) {
                trees.put(part, ours(document).path(part));
            }
        }
        return trees;
    }

    private ObjectNode pack(JsonNode document) {
        JsonNode ours = ours(document).path("pack");
        ObjectNode pack = NODES.objectNode();
        pack.put("format", 1);
        pack.put("slug", "framework");
        pack.put("kind", "framework");
        String japanese = string(document, "title");
        String english = ours.path("titleEn").asString("");
        ObjectNode title = pack.putObject("title");
        title.put("ja", japanese);
        title.put("en", english.isEmpty() ? japanese : english);
        needed("/CFDocument", document, "title");
        needed("/CFDocument", document, "creator");
        pack.put("authors", string(document, "creator"));
        String licence = document.path("licenseURI").path("title").asString("");
        if (licence.isEmpty()) {
            problem("/CFDocument", "case-missing", "CFDocument", "licenseURI.title");
        }
        pack.put("licence", licence);
        pack.putObject("review").put("state", "UNREVIEWED");
        ours.properties().stream()
                .filter(entry -> !entry.getKey().equals("titleEn"))
                .forEach(entry -> pack.set(entry.getKey(), entry.getValue()));
        return pack;
    }

    private ObjectNode framework(JsonNode document) {
        ObjectNode framework = NODES.objectNode();
        needed("/CFDocument", document, "version");
        framework.put("version", string(document, "version"));
        JsonNode ours = ours(document);
        ours.properties().stream()
                .filter(entry -> !Set.of("pack", "sources", "readiness").contains(entry.getKey()))
                .forEach(entry -> framework.set(entry.getKey(), entry.getValue()));
        if (!ours.has("groups")) {
            problem("/CFDocument", "case-groups");
        }
        framework.set("levels", levels());
        ArrayNode domains = framework.putArray("domains");
        ArrayNode bundles = NODES.arrayNode();
        Set<String> placed = new HashSet<>();
        for (CaseLinks.Item item : links.childrenOfDocument()) {
            placed.add(item.identifier());
            if (item.type().equals(FrameworkAsCase.ACTIVITY)) {
                bundles.add(bundle(item));
            } else {
                domains.add(domain(item, placed));
            }
        }
        if (!bundles.isEmpty()) {
            framework.set("bundles", bundles);
        }
        if (domains.isEmpty()) {
            problem("/CFItems", "case-no-domain");
        }
        links.items().stream()
                .filter(item -> !placed.contains(item.identifier()))
                .forEach(item -> problem(item.pointer(), "case-no-parent", item.name()));
        links.circle();
        return framework;
    }

    private ObjectNode domain(CaseLinks.Item item, Set<String> placed) {
        ObjectNode domain = worded(item);
        JsonNode ours = ours(item.node());
        String name = string(item.node(), "abbreviatedStatement");
        ObjectNode brief = domain.putObject("short");
        brief.put("ja", name.isEmpty() ? domain.path("ja").asString() : name);
        brief.put("en", ours.path("shortEn").asString(domain.path("en").asString()));
        copy(ours, domain, "shortEn");
        ArrayNode outcomes = domain.putArray("outcomes");
        for (CaseLinks.Item child : links.childrenOf(item)) {
            placed.add(child.identifier());
            outcomes.add(outcome(child));
        }
        if (outcomes.isEmpty()) {
            problem(item.pointer(), "case-no-outcome", item.name());
        }
        return domain;
    }

    private ObjectNode outcome(CaseLinks.Item item) {
        ObjectNode outcome = worded(item);
        withoutShortName(item);
        JsonNode ours = ours(item.node());
        if (!ours.has("targets")) {
            problem(item.pointer(), "case-targets", item.name());
        }
        copy(ours, outcome, "");
        if (!outcome.has("modules")) {
            outcome.putArray("modules");
        }
        List<String> before = links.before(item);
        if (!before.isEmpty()) {
            ArrayNode list = outcome.putArray("prerequisites");
            before.forEach(list::add);
        }
        return outcome;
    }

    private ObjectNode bundle(CaseLinks.Item item) {
        ObjectNode bundle = worded(item);
        withoutShortName(item);
        copy(ours(item.node()), bundle, "");
        ObjectNode needs = bundle.putObject("needs");
        ObjectNode only = NODES.objectNode();
        links.needs(item).forEach(need -> {
            JsonNode ours = ours(need.association());
            if (ours.path("level").isIntegralNumber()) {
                needs.set(need.outcome(), ours.path("level"));
            } else {
                problem(need.pointer(), "case-level", item.name(), need.outcome());
            }
            if (ours.has("only")) {
                only.set(need.outcome(), ours.path("only"));
            }
        });
        if (!only.isEmpty()) {
            bundle.set("only", only);
        }
        if (links.needs(item).isEmpty()) {
            problem(item.pointer(), "case-no-need", item.name());
        }
        return bundle;
    }

    private ArrayNode levels() {
        ArrayNode levels = NODES.arrayNode();
        JsonNode rubrics = text.root().path("CFRubrics");
        JsonNode criteria = rubrics.path(0).path("CFRubricCriteria");
        if (rubrics.size() > 1 || criteria.size() > 1) {
            problem("/CFRubrics", "case-rubrics");
        }
        JsonNode written = criteria.path(0).path("CFRubricCriterionLevels");
        if (written.isEmpty()) {
            problem("/CFRubrics", "case-levels");
        }
        String pointer = "/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels/";
        for (int i = 0; i < written.size(); i++) {
            levels.add(level(written.path(i), pointer + i));
        }
        return levels;
    }

    private ObjectNode level(JsonNode written, String pointer) {
        ObjectNode level = NODES.objectNode();
        String name = "CFRubricCriterionLevel " + written.path("score").asString("");
        if (!written.path("score").isIntegralNumber()) {
            problem(pointer, "case-missing", name, "score");
        }
        level.set("level", written.path("score"));
        needed(pointer, written, "quality");
        level.put("ja", string(written, "quality"));
        level.put("en", string(written, "quality"));
        JsonNode ours = ours(written);
        copy(ours, level, "earnsEn");
        String earns = string(written, "description");
        if (!earns.isEmpty()) {
            ObjectNode both = level.putObject("earns");
            both.put("ja", earns);
            both.put("en", ours.path("earnsEn").asString(earns));
        }
        return level;
    }

    /** Code and words of an item; where it is written in English, the other label is the Japanese one. */
    private ObjectNode worded(CaseLinks.Item item) {
        JsonNode node = item.node();
        node.propertyNames().stream()
                .filter(key -> !ITEM.contains(key))
                .forEach(key -> problem(item.pointer() + "/" + key, "case-no-place", key));
        ObjectNode words = NODES.objectNode();
        words.put("code", item.code());
        boolean english = string(node, "language").startsWith("en");
        needed(item.pointer(), node, "humanCodingScheme");
        needed(item.pointer(), node, "fullStatement");
        if (string(node, "alternativeLabel").isEmpty()) {
            problem(item.pointer(), english ? "case-no-japanese" : "case-no-english", item.name());
        }
        words.put("ja", string(node, english ? "alternativeLabel" : "fullStatement"));
        words.put("en", string(node, english ? "fullStatement" : "alternativeLabel"));
        return words;
    }

    private void withoutShortName(CaseLinks.Item item) {
        if (item.node().has("abbreviatedStatement")) {
            problem(item.pointer() + "/abbreviatedStatement", "case-no-place", "abbreviatedStatement");
        }
    }

    private void needed(String pointer, JsonNode node, String field) {
        if (string(node, field).isEmpty()) {
            String code = string(node, "humanCodingScheme");
            problem(pointer, "case-missing", code.isEmpty() ? pointer : code, field);
        }
    }

    private JsonNode ours(JsonNode node) {
        return node.path("extensions").path(FrameworkAsCase.OURS);
    }

    private static void copy(JsonNode ours, ObjectNode to, String except) {
        ours.properties().stream()
                .filter(entry -> !entry.getKey().equals(except))
                .forEach(entry -> to.set(entry.getKey(), entry.getValue()));
    }

    private static String string(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : "";
    }

    private void problem(String pointer, String code, Object... args) {
        problems.add(PackProblem.at(file, text.line(pointer), code, args));
    }
}
