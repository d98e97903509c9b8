package org.komichi.instrument;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a question stands in the document of a draft: each kind has what it needs and nothing else. */
final class DraftItem {
    private static final Bilingual NOTHING = new Bilingual("", "");
    private static final int TEXT_LENGTH = 1000;
    private static final int HIGHEST = 10;

    private DraftItem() {}

    static ItemKind kind(JsonNode item) {
        return ItemKind.valueOf(item.path("kind").asString().toUpperCase(Locale.ROOT));
    }

    /** A question of this kind with nothing in it yet. */
    static void blank(ObjectNode item, ItemKind kind) {
        item.put("kind", kind.name().toLowerCase(Locale.ROOT));
        DraftNodes.put(item, "text", NOTHING);
        switch (kind) {
            case LIKERT -> item.put("scale", "");
            case SINGLE, MULTIPLE, RANKING, KNOWLEDGE -> item.putArray("options");
            case NUMBER -> range(item, 0, HIGHEST);
            case RATING -> {
                range(item, 0, HIGHEST);
                DraftNodes.put(item, "low", NOTHING);
                DraftNodes.put(item, "high", NOTHING);
            }
            case TEXT -> item.put("maxLength", TEXT_LENGTH);
            case YESNO -> {}
        }
        if (kind == ItemKind.KNOWLEDGE) {
            item.put("key", "");
            item.putArray("sources");
        }
    }

    /** Writes what is known of a question over what stands there; what this room does not know of it stays. */
    static void write(ObjectNode node, Item item) {
        DraftNodes.put(node, "text", item.text());
        switch (item.kind()) {
            case LIKERT -> node.put("scale", item.scale());
            case SINGLE, MULTIPLE, RANKING, KNOWLEDGE -> options(node, item.options());
            case NUMBER -> {
                range(node, item.min(), item.max());
                DraftNodes.put(node, "unit", item.unit());
            }
            case RATING -> {
                range(node, item.min(), item.max());
                DraftNodes.put(node, "low", item.low());
                DraftNodes.put(node, "high", item.high());
            }
            case TEXT -> {
                node.put("maxLength", item.maxLength());
                DraftNodes.put(node, "hint", item.hint());
            }
            case YESNO -> {}
        }
        if (item.kind() == ItemKind.KNOWLEDGE) {
            node.put("key", item.key());
        }
        if (item.professions().isEmpty()) {
            node.remove("professions");
        } else {
            DraftNodes.put(
                    node, "professions", item.professions().stream().sorted().toList());
        }
        DraftNodes.put(node, "when", item.when());
    }

    private static void options(ObjectNode node, List<Item.Option> options) {
        ArrayNode list = node.putArray("options");
        for (Item.Option option : options) {
            String en = option.label().en();
            list.addObject()
                    .put("value", option.value())
                    .put("ja", option.label().ja())
                    .put("en", en == null ? "" : en);
        }
    }

    private static void range(ObjectNode node, int min, int max) {
        node.put("min", min).put("max", max);
    }

    static void cite(ObjectNode node, ArrayNode sources, String title, String checkedOn) {
        ArrayNode cited = node.putArray("sources");
        if (!title.isBlank()) {
            cited.add(DraftNodes.find(sources, "title", title)
                    .map(source -> source.path("id").asString())
                    .orElseGet(() -> listed(sources, title, checkedOn)));
        }
    }

    private static String listed(ArrayNode sources, String title, String checkedOn) {
        String id = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "S" + n)
                .filter(one -> DraftNodes.find(sources, "id", one).isEmpty())
                .findFirst()
                .orElseThrow();
        sources.addObject().put("id", id).put("title", title).put("checkedOn", checkedOn);
        return id;
    }

    static String cited(JsonNode node, ArrayNode sources) {
        return DraftNodes.strings(node.path("sources")).stream()
                .flatMap(id -> DraftNodes.find(sources, "id", id).stream())
                .map(source -> source.path("title").asString())
                .findFirst()
                .orElse("");
    }
}
