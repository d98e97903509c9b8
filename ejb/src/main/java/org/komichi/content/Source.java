package org.komichi.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Where a statement comes from.
 *
 * @param id as cited: {@code R06}
 * @param title what it is
 * @param where where it can be found; empty for general knowledge
 * @param checkedOn when somebody last looked; may be null
 * @param note what must be checked before it is relied on; may be empty
 * @param generalKnowledge whether it is the writer's own knowledge, to be confirmed by review
 */
public record Source(
        String id, String title, String where, LocalDate checkedOn, String note, boolean generalKnowledge) {
    /** All sources of a pack by id, in the order they are written. */
    public static Map<String, Source> of(Pack pack) {
        Map<String, Source> all = new LinkedHashMap<>();
        if (pack.has("sources.yaml")) {
            pack.yaml("sources.yaml")
                    .path("sources")
                    .forEach(node -> all.put(node.path("id").asString(), of(node)));
        }
        return all;
    }

    private static Source of(JsonNode node) {
        return new Source(
                node.path("id").asString(),
                node.path("title").asString(),
                node.path("where").asString(""),
                LocalDate.parse(node.path("checkedOn").asString()),
                node.path("note").asString(""),
                "general-knowledge".equals(node.path("kind").asString("")));
    }
}
