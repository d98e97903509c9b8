package org.komichi.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Condition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How texts, lists and conditions stand in the document of a draft. */
final class DraftNodes {
    private DraftNodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A list of the document, which has one from now on. */
    static ArrayNode array(ObjectNode owner, String name) {
        return owner.path(name) instanceof ArrayNode array ? array : owner.putArray(name);
    }

    static Stream<JsonNode> all(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all.stream();
    }

    static List<String> strings(JsonNode list) {
        return all(list).map(JsonNode::asString).toList();
    }

    static Optional<JsonNode> find(JsonNode list, String key, String value) {
        return all(list).filter(one -> value.equals(one.path(key).asString(""))).findFirst();
    }

    /** A text in both languages, the one that is missing left blank. */
    static Bilingual bilingual(JsonNode node) {
        return new Bilingual(node.path("ja").asString(""), node.path("en").asString(""));
    }

    /** Sets a text in both languages; null takes it away. */
    static void put(ObjectNode owner, String name, Bilingual text) {
        if (text == null) {
            owner.remove(name);
        } else {
            owner.putObject(name).put("ja", text.ja()).put("en", text.en() == null ? "" : text.en());
        }
    }

    static void put(ObjectNode owner, String name, boolean holds) {
        if (holds) {
            owner.put(name, true);
        } else {
            owner.remove(name);
        }
    }

    /** Sets a condition; null takes it away. */
    static void put(ObjectNode owner, String name, Condition when) {
        if (when == null) {
            owner.remove(name);
        } else {
            ObjectNode node = owner.putObject(name);
            node.put("item", when.item());
            put(node, "is", when.anyOf());
        }
    }

    static void put(ObjectNode owner, String name, List<String> values) {
        ArrayNode list = owner.putArray(name);
        values.forEach(list::add);
    }

    static void removeIf(ArrayNode list, Predicate<JsonNode> what) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (what.test(list.get(i))) {
                list.remove(i);
            }
        }
    }

    static void remove(ArrayNode list, JsonNode one) {
        removeIf(list, other -> other == one);
    }

    /** Takes a code out of a list of codes. */
    static void without(ArrayNode codes, String code) {
        removeIf(codes, one -> one.asString().equals(code));
    }

    static void move(ArrayNode list, JsonNode one, boolean up) {
        int at = all(list).toList().indexOf(one);
        int to = at + (up ? -1 : 1);
        if (to >= 0 && to < list.size()) {
            list.remove(at);
            list.insert(to, one);
        }
    }
}
