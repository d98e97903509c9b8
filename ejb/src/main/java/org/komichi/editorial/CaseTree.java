package org.komichi.editorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseReading;
import org.komichi.deidentification.CaseCheck.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A case as a tree whose parts are called by their paths, {@code timeline[2].text}: for forms, for comparing, for checking. */
public final class CaseTree {
    /** A part that differs; null where it is missing on that side. */
    public record Change(String path, String before, String after) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)|\\[(\\d{1,4})]");
    private static final Set<String> NO_WORDS = Set.of(
            "slug",
            "number",
            "origin",
            "ages",
            "conditions",
            "devices",
            "cares",
            "settings",
            "competencies",
            "modules",
            "concepts",
            "sources",
            "review",
            "file",
            "id",
            "from",
            "to",
            "sector",
            "strength",
            "direction",
            "coordinator",
            "language");

    private final ObjectNode root;

    private CaseTree(ObjectNode root) {
        this.root = root;
    }

    /** A tree of its own; changing it changes no document. */
    public static CaseTree of(CaseDocument document) {
        return new CaseTree((ObjectNode) JSON.readTree(CaseReading.write(document)));
    }

    /**
     * The document that it is now.
     *
     * @throws MalformedCase when a value has a kind that no case has
     */
    public CaseDocument document() {
        CaseReading reading = CaseReading.of(root);
        return reading.document().orElseThrow(() -> new MalformedCase(reading.faults()));
    }

    /** What stands there; missing nodes for what is not. */
    public JsonNode at(String path) {
        JsonNode here = root;
        for (Object step : steps(path)) {
            here = step instanceof Integer index ? here.path(index) : here.path((String) step);
        }
        return here;
    }

    /** What stands there in words: empty when nothing does; lists by lines. */
    public String text(String path) {
        return words(at(path));
    }

    /** Texts of a list, or codes; empty when nothing stands there. */
    public List<String> texts(String path) {
        List<String> all = new ArrayList<>();
        at(path).forEach(node -> all.add(node.asString("")));
        return all;
    }

    /** How many parts a list has. */
    public int size(String path) {
        return at(path).size();
    }

    /** Puts something there; a value of null takes it away. Objects on the way are made, items of lists are not. */
    public void put(String path, Object value) {
        List<Object> steps = steps(path);
        JsonNode here = root;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            JsonNode next = step instanceof Integer index ? here.path(index) : here.path((String) step);
            if ((next.isMissingNode() || next.isNull())
                    && here instanceof ObjectNode object
                    && step instanceof String name) {
                next = object.putObject(name);
            }
            here = next;
        }
        if (here instanceof ObjectNode object && steps.getLast() instanceof String name) {
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, JSON.valueToTree(value));
            }
        }
        tidy(steps);
    }

    /** Adds an empty item, or one like this, at the end of a list. */
    public void add(String list, Map<String, Object> item) {
        list(list).add(JSON.valueToTree(item));
    }

    /** Takes an item out; one that is not there changes nothing. */
    public void remove(String item) {
        inList(item).ifPresent(place -> place.list().remove(place.index()));
    }

    /** Moves an item within its list: -1 is up, 1 is down; over the rim it stays. */
    public void move(String item, int by) {
        inList(item).ifPresent(place -> {
            int to = place.index() + by;
            if (to >= 0 && to < place.list().size()) {
                JsonNode moved = place.list().remove(place.index());
                place.list().insert(to, moved);
            }
        });
    }

    /** Every text in it that somebody wrote, with its path. */
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        walk("", root, true, (path, text) -> passages.add(new Passage(path, text)));
        return passages;
    }

    /** What differs from an earlier tree, in the order of the case. */
    public List<Change> changesSince(CaseTree before) {
        Map<String, String> old = before.leaves();
        Map<String, String> now = leaves();
        Map<String, Change> changes = new LinkedHashMap<>();
        now.forEach((path, text) -> {
            if (!Objects.equals(old.get(path), text)) {
                changes.put(path, new Change(path, old.get(path), text));
            }
        });
        old.forEach((path, text) -> {
            if (!now.containsKey(path)) {
                changes.put(path, new Change(path, text, null));
            }
        });
        return List.copyOf(changes.values());
    }

    private Map<String, String> leaves() {
        Map<String, String> leaves = new LinkedHashMap<>();
        walk("", root, false, leaves::put);
        return leaves;
    }

    private static void walk(
            String path, JsonNode node, boolean wordsOnly, java.util.function.BiConsumer<String, String> each) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "[" + i + "]", node.get(i), wordsOnly, each);
            }
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !wordsOnly || !NO_WORDS.contains(field.getKey()))
                    .forEach(field -> walk(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            wordsOnly,
                            each));
        } else if (!node.isNull() && (node.isString() || !wordsOnly)) {
            each.accept(path, node.asString(""));
        }
    }

    private static String words(JsonNode node) {
        if (node.isArray()) {
            List<String> lines = new ArrayList<>();
            node.forEach(item -> lines.add(item.asString("")));
            return String.join("\n", lines);
        }
        return node.isValueNode() && !node.isNull() ? node.asString("") : "";
    }

    // An object of which nothing is left is no object: acuity, unsure, a place on the map.
    private void tidy(List<Object> steps) {
        if (steps.size() >= 2
                && steps.get(steps.size() - 2) instanceof String name
                && !List.of("title", "summary", "at").contains(name)) {
            JsonNode above = root;
            for (Object step : steps.subList(0, steps.size() - 2)) {
                above = step instanceof Integer index ? above.path(index) : above.path((String) step);
            }
            if (above instanceof ObjectNode object
                    && object.path(name).isObject()
                    && object.path(name).isEmpty()) {
                object.remove(name);
            }
        }
    }

    private record Place(ArrayNode list, int index) {}

    private Optional<Place> inList(String item) {
        List<Object> steps = steps(item);
        if (steps.isEmpty() || !(steps.getLast() instanceof Integer index)) {
            return Optional.empty();
        }
        JsonNode list = at(item.substring(0, item.lastIndexOf('[')));
        return list instanceof ArrayNode array && index < array.size()
                ? Optional.of(new Place(array, index))
                : Optional.empty();
    }

    private ArrayNode list(String path) {
        if (!(at(path) instanceof ArrayNode)) {
            put(path, List.of());
        }
        return (ArrayNode) at(path);
    }

    private static List<Object> steps(String path) {
        List<Object> steps = new ArrayList<>();
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            steps.add(step.group(1) != null ? step.group(1) : Integer.valueOf(step.group(2)));
        }
        return steps;
    }
}
