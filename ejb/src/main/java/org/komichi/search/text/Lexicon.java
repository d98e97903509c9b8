package org.komichi.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What clinicians say and no dictionary knows, kept in {@code lexicon.yaml} beside this class. */
final class Lexicon {
    private static final JsonNode FILE = read();

    private Lexicon() {}

    /** One meaning of an abbreviation, and the words beside which it is meant. */
    record Meaning(String concept, List<String> beside) {}

    private static JsonNode read() {
        try (InputStream file = Lexicon.class.getResourceAsStream("lexicon.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Spellings that are the same word. */
    static Map<String, String> variants() {
        Map<String, String> variants = new LinkedHashMap<>();
        FILE.path("variants")
                .properties()
                .forEach(entry -> strings(entry.getValue()).forEach(variant -> variants.put(variant, entry.getKey())));
        return variants;
    }

    /** How a word is read where the tokenizer is wrong. */
    static Map<String, String> readings() {
        Map<String, String> readings = new LinkedHashMap<>();
        FILE.path("readings")
                .properties()
                .forEach(entry -> readings.put(entry.getKey(), entry.getValue().asString()));
        return readings;
    }

    /** Concepts of daily life that the glossary does not explain because everybody knows them. */
    static List<Concept> concepts() {
        List<Concept> concepts = new ArrayList<>();
        for (JsonNode node : FILE.path("concepts")) {
            concepts.add(new Concept(
                    node.path("id").asString(),
                    node.path("term").asString(),
                    node.path("reading").asString(),
                    node.path("en").asString(""),
                    strings(node.path("same")),
                    strings(node.path("near")),
                    strings(node.path("narrower")),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return concepts;
    }

    /** What is said at the bedside and which concepts it may mean, with a weight from 0 to 1. */
    static Map<String, Map<String, Float>> sayings() {
        Map<String, Map<String, Float>> sayings = new LinkedHashMap<>();
        for (JsonNode node : FILE.path("sayings")) {
            Map<String, Float> means = new LinkedHashMap<>();
            node.path("means")
                    .properties()
                    .forEach(entry ->
                            means.put(entry.getKey(), (float) entry.getValue().asDouble()));
            strings(node.path("say")).forEach(say -> sayings.put(say, means));
        }
        return sayings;
    }

    /** Abbreviations with several meanings. */
    static Map<String, List<Meaning>> abbreviations() {
        Map<String, List<Meaning>> abbreviations = new LinkedHashMap<>();
        FILE.path("abbreviations").properties().forEach(entry -> {
            List<Meaning> meanings = new ArrayList<>();
            for (JsonNode node : entry.getValue()) {
                meanings.add(new Meaning(node.path("means").asString(), strings(node.path("beside"))));
            }
            abbreviations.put(entry.getKey(), meanings);
        });
        return abbreviations;
    }

    private static List<String> strings(JsonNode node) {
        return node.values().stream().map(JsonNode::asString).toList();
    }
}
