package org.komichi.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code instruments.yaml}. The shape was checked by the schema before; what the schema cannot see (a scale that does
 * not exist, a right answer that is no option) is collected as faults, and a reading with faults is not used.
 */
final class InstrumentsReader {
    /** Parts of addresses below a questionnaire that no section may take. */
    static final Set<String> RESERVED = Set.of("review", "thanks", "withdraw");

    private static final Bilingual YES = new Bilingual("はい", "Yes");
    private static final Bilingual NO = new Bilingual("いいえ", "No");
    private static final int LONGEST_TEXT = 2000;
    private static final int FEWEST_POINTS = 3;
    private static final int MOST_POINTS = 7;

    /** What does not fit: the kind of fault, the JSON pointer to where it shows, and what is meant. */
    record Fault(String code, String at, String what) {}

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, List<Item.Option>> scales = new HashMap<>();
    private final Map<String, Bilingual> notApplicable = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Instrument> instruments = new ArrayList<>();

    InstrumentsReader(JsonNode root) {
        int at = 0;
        for (JsonNode scale : root.path("scales")) {
            String code = text(scale, "code");
            List<Item.Option> points = options(scale.path("points"));
            if (points.size() < FEWEST_POINTS || points.size() > MOST_POINTS) {
                faults.add(new Fault("scale-points", "/scales/" + at, code));
            }
            notApplicable.put(code, both(scale.path("notApplicable")));
            unique(scales.put(code, points) == null, "/scales/" + at++, code);
        }
        at = 0;
        for (JsonNode node : root.path("items")) {
            Item item = item(node, "/items/" + at);
            places.put(item.id(), "/items/" + at);
            unique(items.put(item.id(), item) == null, "/items/" + at++, item.id());
        }
        at = 0;
        Set<String> ids = new HashSet<>();
        for (JsonNode node : root.path("instruments")) {
            Instrument instrument = instrument(node, "/instruments/" + at);
            unique(ids.add(instrument.id()), "/instruments/" + at++, instrument.id());
            instruments.add(instrument);
        }
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Instruments instruments() {
        return new Instruments(instruments);
    }

    private Item item(JsonNode node, String at) {
        String id = text(node, "id");
        ItemKind kind = ItemKind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT));
        String scale = text(node, "scale");
        int min = node.path("min").asInt(0);
        int max = node.path("max").asInt(kind == ItemKind.RATING ? 10 : 0);
        List<Item.Option> options = switch (kind) {
            case LIKERT -> scales.getOrDefault(scale, List.of());
            case YESNO -> List.of(new Item.Option("yes", YES), new Item.Option("no", NO));
            case RATING ->
                IntStream.rangeClosed(min, max)
                        .mapToObj(Integer::toString)
                        .map(n -> new Item.Option(n, new Bilingual(n, n)))
                        .toList();
            case NUMBER, TEXT -> List.of();
            default -> options(node.path("options"));
        };
        Item item = new Item(
                id,
                kind,
                scale,
                both(node.path("text")),
                both(node.path("hint")),
                options,
                min,
                max,
                both(node.path("unit")),
                both(node.path("low")),
                both(node.path("high")),
                Math.min(node.path("maxLength").asInt(LONGEST_TEXT), LONGEST_TEXT),
                text(node, "key"),
                text(node, "profile"),
                Set.copyOf(strings(node.path("professions"))),
                kind == ItemKind.LIKERT ? notApplicable.get(scale) : null,
                when(node.path("when")),
                division(node));
        check(item, at);
        return item;
    }

    // Packs that were published before items could say so divide by what of the profile answers them.
    private static Division division(JsonNode node) {
        String divides = text(node, "divides");
        String profile = text(node, "profile");
        return Arrays.stream(Division.values())
                .filter(known -> divides == null
                        ? known.profile().equals(profile)
                        : known.key().equals(divides))
                .findFirst()
                .orElse(null);
    }

    private void check(Item item, String at) {
        if (item.divides() != null && !item.kind().single()) {
            faults.add(new Fault("divides-by-no-choice", at, item.divides().key()));
        }
        if (item.kind() == ItemKind.LIKERT && !scales.containsKey(item.scale())) {
            faults.add(new Fault("unknown-scale", at, String.valueOf(item.scale())));
        }
        if (item.kind() == ItemKind.KNOWLEDGE && !item.offers(item.key())) {
            faults.add(new Fault("key-is-no-option", at, String.valueOf(item.key())));
        }
        if ((item.kind() == ItemKind.NUMBER || item.kind() == ItemKind.RATING) && item.max() <= item.min()) {
            faults.add(new Fault("range-is-empty", at, item.min() + "–" + item.max()));
        }
        Set<String> values = new HashSet<>();
        for (Item.Option option : item.options()) {
            if (!values.add(option.value())) {
                faults.add(new Fault("option-twice", at, option.value()));
            }
            if (option.value().contains(",")
                    || item.kind() == ItemKind.RANKING && option.value().contains("=")) {
                faults.add(new Fault("comma-in-value", at, option.value()));
            }
        }
    }

    private Instrument instrument(JsonNode node, String at) {
        Set<String> used = new HashSet<>();
        Set<String> sectionIds = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (JsonNode section : node.path("sections")) {
            String sectionId = text(section, "id");
            if (RESERVED.contains(sectionId) || !sectionIds.add(sectionId)) {
                faults.add(new Fault("section-id", at, sectionId));
            }
            List<Item> asked = new ArrayList<>();
            for (String code : strings(section.path("items"))) {
                Item item = items.get(code);
                if (item == null) {
                    faults.add(new Fault("unknown-item", at, code));
                } else {
                    unique(used.add(code), at, code);
                    asked.add(item);
                }
            }
            sections.add(new Section(
                    sectionId,
                    both(section.path("title")),
                    both(section.path("intro")),
                    asked,
                    section.path("shuffle").asBoolean(false),
                    when(section.path("when"))));
        }
        checkBranches(sections, at);
        return new Instrument(
                text(node, "id"),
                text(node, "version"),
                WaveKind.valueOf(text(node, "wave")),
                both(node.path("title")),
                both(node.path("purpose")),
                node.path("minutes").asInt(0),
                sections,
                itemScales(node.path("scales"), at, used));
    }

    // A branch hangs on a choice that everybody has met before: earlier on the way, and not somewhere in a shuffled
    // part.
    private void checkBranches(List<Section> sections, String at) {
        Map<String, Item> earlier = new HashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            checkBranch(section.when(), earlier, at + "/sections/" + i);
            Map<String, Item> before = section.shuffle() ? Map.copyOf(earlier) : earlier;
            for (Item item : section.items()) {
                checkBranch(item.when(), before, places.get(item.id()));
                earlier.put(item.id(), item);
            }
        }
    }

    private void checkBranch(Condition when, Map<String, Item> earlier, String at) {
        if (when == null) {
            return;
        }
        Item asked = earlier.get(when.item());
        if (asked == null) {
            faults.add(new Fault("condition-not-earlier", at + "/when", when.item()));
        } else if (!asked.kind().chosen()) {
            faults.add(new Fault("condition-on-no-choice", at + "/when", when.item()));
        } else {
            when.anyOf().stream()
                    .filter(value -> !asked.offers(value))
                    .forEach(value -> faults.add(new Fault("condition-never-holds", at + "/when", value)));
        }
    }

    private static Condition when(JsonNode node) {
        return node.isObject() ? new Condition(text(node, "item"), strings(node.path("is"))) : null;
    }

    private List<ItemScale> itemScales(JsonNode nodes, String at, Set<String> used) {
        List<ItemScale> found = new ArrayList<>();
        for (JsonNode node : nodes) {
            List<String> codes = strings(node.path("items"));
            codes.stream()
                    .filter(code -> !used.contains(code))
                    .forEach(code -> faults.add(new Fault("scale-item-not-asked", at, code)));
            found.add(new ItemScale(text(node, "id"), both(node.path("title")), codes));
        }
        return found;
    }

    private void unique(boolean first, String at, String code) {
        if (!first) {
            faults.add(new Fault("twice", at, code));
        }
    }

    private static List<Item.Option> options(JsonNode nodes) {
        return stream(nodes)
                .map(node -> new Item.Option(text(node, "value"), both(node)))
                .toList();
    }

    private static List<String> strings(JsonNode nodes) {
        return stream(nodes).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        List<JsonNode> all = new ArrayList<>();
        nodes.forEach(all::add);
        return all.stream();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static Bilingual both(JsonNode node) {
        String ja = text(node, "ja");
        return ja == null ? null : new Bilingual(ja, text(node, "en"));
    }
}
