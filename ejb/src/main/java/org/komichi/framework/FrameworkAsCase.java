package org.komichi.framework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.content.Pack;
import org.komichi.content.PackKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a framework's pack as a package of 1EdTech CASE 1.1. What the standard has a field for stands there; the rest (targets,
 * expiry, English names, sources …) stands under {@code extensions.komichi}, so that nothing is lost on the way back.
 * Identifiers follow from version and code: the same framework has the same ones on every server.
 */
final class FrameworkAsCase {
    static final String OURS = "komichi";
    static final String DOMAIN = "Domain";
    static final String OUTCOME = "Outcome";
    static final String ACTIVITY = "Activity";

    private static final String NO_LICENCE = "研修の記録のための枠組み（案）です。医療行為の許可や資格を示すものではありません。 "
            + "A proposed framework for training records. It does not permit or license any medical act.";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Pack pack;
    private final JsonNode head;
    private final JsonNode yaml;
    private final String base;
    private final Instant changed;
    private final ObjectNode document;
    private final ArrayNode items = NODES.arrayNode();
    private final ArrayNode associations = NODES.arrayNode();
    private final Map<String, ObjectNode> itemTypes = new LinkedHashMap<>();

    private FrameworkAsCase(Pack pack, String base, Instant changed) {
        this.pack = pack;
        this.head = pack.yaml("pack.yaml");
        this.yaml = pack.yaml(PackKind.FRAMEWORK.mainFile());
        this.base = base;
        this.changed = changed.truncatedTo(ChronoUnit.SECONDS);
        this.document = entity("CFDocuments", "");
    }

    /**
     * Writes a framework.
     *
     * @param pack a checked pack
     * @param base where people reach this installation, without a slash at the end
     * @param changed when it was published
     */
    static CasePackage of(Pack pack, String base, Instant changed) {
        return new FrameworkAsCase(pack, base, changed).write();
    }

    private CasePackage write() {
        ObjectNode licence = licence();
        describeDocument(licence);
        int place = 0;
        for (JsonNode domain : yaml.path("domains")) {
            addDomain(domain, ++place);
        }
        for (JsonNode outcome : outcomes()) {
            for (String before : Pack.strings(outcome.path("prerequisites"))) {
                associate("precedes", item(before), item(code(outcome)));
            }
        }
        for (JsonNode bundle : yaml.path("bundles")) {
            addActivity(bundle, ++place);
        }
        addReplacements();
        ObjectNode whole = NODES.objectNode();
        whole.set("CFDocument", document);
        whole.set("CFItems", items);
        whole.set("CFAssociations", associations);
        ObjectNode definitions = whole.putObject("CFDefinitions");
        definitions.putArray("CFItemTypes").addAll(itemTypes.values());
        definitions.putArray("CFLicenses").add(licence);
        whole.putArray("CFRubrics").add(rubric());
        return new CasePackage(whole, parts(whole));
    }

    private void describeDocument(ObjectNode licence) {
        document.put("caseVersion", "1.1");
        document.put("creator", head.path("authors").asString());
        document.put("title", head.path("title").path("ja").asString());
        document.put("description", NO_LICENCE);
        document.put("language", "ja");
        document.put("version", yaml.path("version").asString());
        document.put("adoptionStatus", pack.review().reviewed() ? "Adopted" : "Draft");
        document.set("licenseURI", link(licence, licence.path("title").asString()));
        dated(document);
        ObjectNode ours = without(head, Set.of("title", "authors", "licence"));
        ours.set("titleEn", head.path("title").path("en"));
        ObjectNode extension = NODES.objectNode();
        extension.set("pack", ours);
        yaml.properties().stream()
                .filter(entry ->
                        !Set.of("version", "levels", "domains", "bundles").contains(entry.getKey()))
                .forEach(entry -> extension.set(entry.getKey(), entry.getValue()));
        for (String file : List.of("sources", "readiness")) {
            if (pack.has(file + ".yaml")) {
                extension.set(file, pack.yaml(file + ".yaml"));
            }
        }
        extend(document, extension);
    }

    private void addDomain(JsonNode domain, int place) {
        ObjectNode item = item(domain, DOMAIN, without(domain, Set.of("code", "ja", "en", "short", "outcomes")));
        item.put("abbreviatedStatement", domain.path("short").path("ja").asString());
        ours(item).set("shortEn", domain.path("short").path("en"));
        childOf(item, document, place);
        int outcomePlace = 0;
        for (JsonNode outcome : domain.path("outcomes")) {
            ObjectNode child = item(outcome, OUTCOME, without(outcome, Set.of("code", "ja", "en", "prerequisites")));
            childOf(child, item, ++outcomePlace);
        }
    }

    private void addActivity(JsonNode bundle, int place) {
        ObjectNode item = item(bundle, ACTIVITY, without(bundle, Set.of("code", "ja", "en", "needs", "only")));
        childOf(item, document, place);
        bundle.path("needs").properties().forEach(need -> {
            ObjectNode needed = associate("isRelatedTo", item, item(need.getKey()));
            needed.put("notes", "Level " + need.getValue().asInt());
            ObjectNode extension = NODES.objectNode();
            extension.set("level", need.getValue());
            if (bundle.path("only").has(need.getKey())) {
                extension.set("only", bundle.path("only").path(need.getKey()));
            }
            extend(needed, extension);
        });
    }

    /** What became of the outcomes of the version before, where it is said; the others kept their codes. */
    private void addReplacements() {
        JsonNode mapping = yaml.path("mapping");
        String from = mapping.path("from").asString("");
        mapping.path("outcomes").properties().forEach(moved -> {
            String before = CaseAddress.identifier("CFItems", moved.getKey(), from);
            ObjectNode origin = NODES.objectNode();
            origin.put("title", moved.getKey());
            origin.put("identifier", before);
            origin.put("uri", CaseAddress.of(base, "CFItems", before));
            Pack.strings(moved.getValue())
                    .forEach(now -> associate("replacedBy", moved.getKey() + "@" + from, origin, item(now)));
        });
    }

    /** One rubric with one criterion for all outcomes: what earns each level. */
    private ObjectNode rubric() {
        ObjectNode rubric = entity("CFRubrics", "levels");
        rubric.put("title", "段階 (levels)");
        ObjectNode criterion = NODES.objectNode();
        name(criterion, rubric, "criterion");
        criterion.put("description", "段階に届くために要る記録 (the evidence that earns a level)");
        criterion.put("position", 1);
        criterion.put("rubricId", rubric.path("identifier").asString());
        ArrayNode levels = criterion.putArray("CFRubricCriterionLevels");
        for (JsonNode one : yaml.path("levels")) {
            ObjectNode level = NODES.objectNode();
            name(level, rubric, "level-" + one.path("level").asInt());
            level.put("quality", one.path("ja").asString());
            level.set("score", one.path("level"));
            level.put("position", one.path("level").asInt() + 1);
            level.put("rubricCriterionId", criterion.path("identifier").asString());
            ObjectNode extension = without(one, Set.of("level", "ja", "earns"));
            if (one.has("earns")) {
                level.put("description", one.path("earns").path("ja").asString());
                extension.set("earnsEn", one.path("earns").path("en"));
            }
            dated(level);
            levels.add(extend(level, extension));
        }
        dated(criterion);
        rubric.putArray("CFRubricCriteria").add(criterion);
        return dated(rubric);
    }

    private ObjectNode licence() {
        String words = head.path("licence").asString();
        ObjectNode licence = entity("CFLicenses", words);
        licence.put("title", words);
        licence.put("licenseText", words);
        return dated(licence);
    }

    private ObjectNode item(JsonNode written, String type, ObjectNode extension) {
        // A domain may have the code of an outcome.
        String key = type.equals(OUTCOME) ? code(written) : type + "/" + code(written);
        ObjectNode item = entity("CFItems", key);
        item.put("fullStatement", written.path("ja").asString());
        item.put("alternativeLabel", written.path("en").asString());
        item.put("humanCodingScheme", code(written));
        item.put("CFItemType", type);
        item.set("CFItemTypeURI", link(itemTypes.computeIfAbsent(type, this::itemType), type));
        item.put("language", "ja");
        dated(item);
        items.add(extend(item, extension));
        return item;
    }

    private ObjectNode itemType(String type) {
        ObjectNode node = entity("CFItemTypes", type);
        node.put("title", type);
        node.put("description", type);
        node.put("hierarchyCode", String.valueOf(itemTypes.size() + 1));
        return dated(node);
    }

    private ObjectNode item(String code) {
        String identifier =
                CaseAddress.identifier("CFItems", code, yaml.path("version").asString());
        for (JsonNode item : items) {
            if (item.path("identifier").asString().equals(identifier)) {
                return (ObjectNode) item;
            }
        }
        throw new IllegalStateException("A checked framework names no outcome that it has not: " + code);
    }

    private void childOf(ObjectNode child, ObjectNode parent, int place) {
        associate("isChildOf", child, parent).put("sequenceNumber", place);
    }

    private ObjectNode associate(String type, ObjectNode origin, ObjectNode destination) {
        return associate(type, title(origin), link(origin, title(origin)), destination);
    }

    private ObjectNode associate(String type, String from, ObjectNode origin, ObjectNode destination) {
        ObjectNode association = entity("CFAssociations", from + ">" + type + ">" + title(destination));
        association.put("associationType", type);
        association.set("originNodeURI", origin);
        association.set("destinationNodeURI", link(destination, title(destination)));
        associations.add(dated(association));
        return association;
    }

    private Map<String, JsonNode> parts(ObjectNode whole) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        ObjectNode alone = document.deepCopy();
        String identifier = document.path("identifier").asString();
        alone.putObject("CFPackageURI")
                .put("title", document.path("title").asString())
                .put("identifier", identifier)
                .put("uri", CaseAddress.of(base, "CFPackages", identifier));
        parts.put(identifier, alone);
        for (String list : List.of("CFItems", "CFAssociations")) {
            for (JsonNode part : whole.path(list)) {
                ObjectNode withDocument = ((ObjectNode) part).deepCopy();
                withDocument.set(
                        "CFDocumentURI", link(document, document.path("title").asString()));
                parts.put(part.path("identifier").asString(), withDocument);
            }
        }
        whole.path("CFRubrics")
                .forEach(rubric -> parts.put(rubric.path("identifier").asString(), rubric));
        return parts;
    }

    private Iterable<JsonNode> outcomes() {
        ArrayNode all = NODES.arrayNode();
        yaml.path("domains").forEach(domain -> domain.path("outcomes").forEach(all::add));
        return all;
    }

    private ObjectNode entity(String list, String key) {
        ObjectNode node = NODES.objectNode();
        String identifier =
                CaseAddress.identifier(list, key, yaml.path("version").asString());
        node.put("identifier", identifier);
        node.put("uri", CaseAddress.of(base, list, identifier));
        return node;
    }

    /** Names a part that has no address of its own: it is found in its rubric. */
    private void name(ObjectNode part, ObjectNode rubric, String key) {
        String identifier =
                CaseAddress.identifier("CFRubrics", key, yaml.path("version").asString());
        part.put("identifier", identifier);
        part.put("uri", rubric.path("uri").asString() + "#" + identifier);
    }

    private ObjectNode dated(ObjectNode node) {
        return node.put("lastChangeDateTime", changed.toString());
    }

    private static ObjectNode extend(ObjectNode node, ObjectNode extension) {
        if (!extension.isEmpty()) {
            node.putObject("extensions").set(OURS, extension);
        }
        return node;
    }

    private static ObjectNode ours(ObjectNode node) {
        ObjectNode extensions =
                node.has("extensions") ? (ObjectNode) node.get("extensions") : node.putObject("extensions");
        return extensions.has(OURS) ? (ObjectNode) extensions.get(OURS) : extensions.putObject(OURS);
    }

    private static ObjectNode link(JsonNode to, String title) {
        return NODES.objectNode()
                .put("title", title)
                .put("identifier", to.path("identifier").asString())
                .put("uri", to.path("uri").asString());
    }

    private static String title(JsonNode node) {
        return node.path("humanCodingScheme").asString(node.path("title").asString(""));
    }

    private static String code(JsonNode written) {
        return written.path("code").asString();
    }

    private static ObjectNode without(JsonNode node, Set<String> keys) {
        ObjectNode rest = NODES.objectNode();
        node.properties().stream()
                .filter(entry -> !keys.contains(entry.getKey()))
                .forEach(entry -> rest.set(entry.getKey(), entry.getValue()));
        return rest;
    }
}
