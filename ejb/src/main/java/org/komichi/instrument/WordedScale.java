package org.komichi.instrument;

import java.util.List;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scale in words: 3 to 7 points, the lowest first, with the numbers 1, 2, 3 …
 *
 * @param code by which questions name it
 * @param notApplicable what stands beside the points for those whom a question does not concern; null: nothing
 */
public record WordedScale(String code, List<Item.Option> points, Bilingual notApplicable) {
    public WordedScale {
        points = List.copyOf(points);
    }

    static WordedScale read(JsonNode node) {
        return new WordedScale(
                node.path("code").asString(),
                DraftNodes.all(node.path("points"))
                        .map(point -> new Item.Option(point.path("value").asString(), DraftNodes.bilingual(point)))
                        .toList(),
                node.has("notApplicable") ? DraftNodes.bilingual(node.path("notApplicable")) : null);
    }

    void write(ObjectNode node) {
        node.put("code", code);
        ArrayNode list = node.putArray("points");
        for (Item.Option point : points) {
            String en = point.label().en();
            list.addObject()
                    .put("value", Integer.parseInt(point.value()))
                    .put("ja", point.label().ja())
                    .put("en", en == null ? "" : en);
        }
        DraftNodes.put(node, "notApplicable", notApplicable);
    }
}
