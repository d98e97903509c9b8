package org.komichi.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * A YAML or JSON text as a tree that remembers on which line each value stands. Duplicate keys, anchors, aliases and tags are
 * refused: what is written is what is meant.
 */
public final class YamlText {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 40;

    private final JsonNode root;
    private final Map<String, Integer> lines;

    private YamlText(JsonNode root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = lines;
    }

    /** The tree; missing when the text was empty or broken. */
    public JsonNode root() {
        return root;
    }

    /** The line of a value by its JSON pointer ({@code /items/3/stem}); that of the nearest parent when it is not there. */
    public int line(String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (at.lastIndexOf('/') < 0) {
                return 1;
            }
        }
    }

    /** Reads a YAML text; what is wrong with it is added to {@code problems}. */
    public static YamlText read(String file, String text, List<PackProblem> problems) {
        return read(YAML, "yaml-broken", file, text, problems);
    }

    /** Reads a JSON text; what is wrong with it is added to {@code problems}. */
    public static YamlText readJson(String file, String text, List<PackProblem> problems) {
        return read(JSON, "json-broken", file, text, problems);
    }

    private static YamlText read(
            TokenStreamFactory factory, String broken, String file, String text, List<PackProblem> problems) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            Reading reading = new Reading(file, parser, lines, problems);
            JsonNode root = parser.nextToken() == null ? MissingNode.getInstance() : reading.value("", 0);
            if (root.isMissingNode()) {
                problems.add(PackProblem.at(file, 1, "yaml-empty"));
            } else if (parser.nextToken() != null) {
                problems.add(PackProblem.at(file, reading.line(), "yaml-two-documents"));
            }
            if (factory == YAML) {
                findAnchors(file, text, problems);
            }
            return new YamlText(root, lines);
        } catch (JacksonException fault) {
            int line = fault.getLocation() == null
                    ? 1
                    : Math.max(1, fault.getLocation().getLineNr());
            String reason = String.valueOf(fault.getOriginalMessage());
            var duplicate =
                    java.util.regex.Pattern.compile("Duplicate.*\"([^\"]+)\"").matcher(reason);
            problems.add(
                    duplicate.find()
                            ? PackProblem.at(file, line, "yaml-duplicate", duplicate.group(1))
                            : PackProblem.at(
                                    file,
                                    line,
                                    broken,
                                    reason.lines().findFirst().orElse("")));
            return new YamlText(MissingNode.getInstance(), lines);
        }
    }

    /** Jackson follows some anchors in silence; the events beneath it tell of all of them. */
    private static void findAnchors(String file, String text, List<PackProblem> problems) {
        for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
            boolean tagged =
                    event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                            || event instanceof CollectionStartEvent start
                                    && start.getTag().isPresent();
            if (tagged || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                problems.add(PackProblem.at(file, line, "yaml-anchor"));
            }
        }
    }

    private record Reading(String file, JsonParser parser, Map<String, Integer> lines, List<PackProblem> problems) {
        int line() {
            return Math.max(1, parser.currentTokenLocation().getLineNr());
        }

        JsonNode value(String pointer, int depth) {
            lines.putIfAbsent(pointer, line());
            if (depth > DEEPEST) {
                throw new tools.jackson.core.exc.StreamReadException(parser, "nested too deep");
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(pointer, depth);
                case START_ARRAY -> array(pointer, depth);
                case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
                case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
                case VALUE_TRUE -> NODES.booleanNode(true);
                case VALUE_FALSE -> NODES.booleanNode(false);
                case VALUE_NULL -> NODES.nullNode();
                default -> NODES.stringNode(parser.getString());
            };
        }

        private ObjectNode object(String pointer, int depth) {
            ObjectNode node = NODES.objectNode();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                lines.put(child, line());
                parser.nextToken();
                node.set(name, value(child, depth + 1));
            }
            return node;
        }

        private ArrayNode array(String pointer, int depth) {
            ArrayNode node = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                node.add(value(pointer + "/" + node.size(), depth + 1));
            }
            return node;
        }
    }
}
