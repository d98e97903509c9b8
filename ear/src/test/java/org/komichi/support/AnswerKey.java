package org.komichi.support;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the authors wrote into a course pack: its modules, and what is right in their quizzes. */
public final class AnswerKey {
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * One question and its right answer.
     *
     * @param right texts of the options to choose, ids of the steps in order, the number, or the right sides by id of the left
     */
    public record Item(String id, String kind, List<String> right, List<String> wrong) {}

    private AnswerKey() {}

    /** The modules of a course, in the order of its path. */
    public static List<String> modules(String course) {
        return read("packs/" + course + "/course.yaml")
                .path("path")
                .valueStream()
                .flatMap(gate -> gate.path("modules").valueStream())
                .map(JsonNode::stringValue)
                .toList();
    }

    /** How many pages a module has. */
    public static int pages(String course, String module) {
        return read(folder(course, module) + "module.yaml").path("pages").size();
    }

    /** The items of {@code quiz.yaml} or {@code case-quiz.yaml} by id. */
    public static Map<String, Item> quiz(String course, String module, String file) {
        Map<String, Item> items = new LinkedHashMap<>();
        read(folder(course, module) + file)
                .path("items")
                .valueStream()
                .map(AnswerKey::item)
                .forEach(item -> items.put(item.id(), item));
        return items;
    }

    private static Item item(JsonNode node) {
        String kind = node.path("kind").stringValue();
        List<String> right = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        switch (kind) {
            case "single", "multiple" ->
                node.path("options")
                        .forEach(option -> (option.path("correct").asBoolean(false) ? right : wrong)
                                .add(option.path("text").asString()));
            case "ordering" ->
                node.path("steps").forEach(step -> right.add(step.path("id").asString()));
            case "numeric" -> {
                right.add(node.path("answer").asString());
                wrong.add(node.path("answer").asInt() + 1000 + "");
            }
            case "matching" ->
                node.path("pairs").forEach(pair -> right.add(pair.path("id").asString()));
            default -> throw new IllegalArgumentException(kind);
        }
        return new Item(node.path("id").stringValue(), kind, right, wrong);
    }

    private static String folder(String course, String module) {
        return "packs/" + course + "/modules/" + module + "/";
    }

    private static JsonNode read(String file) {
        try (InputStream stream = AnswerKey.class.getClassLoader().getResourceAsStream(file)) {
            return YAML.readTree(stream);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
