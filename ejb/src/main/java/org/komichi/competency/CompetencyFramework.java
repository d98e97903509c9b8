package org.komichi.competency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.shared.Bilingual;
import tools.jackson.databind.JsonNode;

/**
 * What is to be learned: domains with outcomes, a target level per profession group, and what earns each level. It is read
 * from the {@code framework} pack and never changes.
 *
 * @param version as the pack says it
 * @param levels 0 to 5
 * @param groups profession groups that have targets
 * @param domains in order
 */
public record CompetencyFramework(String version, List<Level> levels, List<Group> groups, List<Domain> domains) {
    /** A level, its name and what earns it. */
    public record Level(int level, Bilingual name, Bilingual earns) {}

    /** Professions that share their targets. */
    public record Group(String code, Bilingual name, List<String> professions) {}

    /** A domain and its outcomes. */
    public record Domain(String code, Bilingual name, Bilingual shortName, List<Outcome> outcomes) {}

    /**
     * One outcome.
     *
     * @param targets target level by group code; a group that is missing has none
     * @param notes what a group must know about its target
     */
    public record Outcome(String code, Bilingual text, Map<String, Integer> targets, Map<String, Bilingual> notes) {}

    public CompetencyFramework {
        levels = List.copyOf(levels);
        groups = List.copyOf(groups);
        domains = List.copyOf(domains);
    }

    /** Reads {@code framework.yaml}, which the schema has checked. */
    public static CompetencyFramework from(JsonNode yaml) {
        return new CompetencyFramework(
                yaml.path("version").asString(),
                list(
                        yaml.path("levels"),
                        node -> new Level(node.path("level").asInt(), text(node), text(node.path("earns")))),
                list(
                        yaml.path("groups"),
                        node -> new Group(
                                node.path("code").asString(),
                                text(node),
                                list(node.path("professions"), JsonNode::asString))),
                list(
                        yaml.path("domains"),
                        node -> new Domain(
                                node.path("code").asString(),
                                text(node),
                                text(node.path("short")),
                                list(node.path("outcomes"), CompetencyFramework::outcome))));
    }

    /** The group of a profession; professions without targets have none. */
    public Optional<Group> groupOf(String profession) {
        return groups.stream()
                .filter(group -> group.professions().contains(profession))
                .findFirst();
    }

    /** The level with this number. */
    public Level level(int number) {
        return levels.stream()
                .filter(level -> level.level() == number)
                .findFirst()
                .orElseThrow();
    }

    /** All outcomes, in order. */
    public List<Outcome> outcomes() {
        return domains.stream().flatMap(domain -> domain.outcomes().stream()).toList();
    }

    private static Outcome outcome(JsonNode node) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        node.path("targets")
                .properties()
                .forEach(entry -> targets.put(entry.getKey(), entry.getValue().asInt()));
        Map<String, Bilingual> notes = new LinkedHashMap<>();
        node.path("notes").properties().forEach(entry -> notes.put(entry.getKey(), text(entry.getValue())));
        return new Outcome(node.path("code").asString(), text(node), Map.copyOf(targets), Map.copyOf(notes));
    }

    private static Bilingual text(JsonNode node) {
        return new Bilingual(node.path("ja").asString(), node.path("en").asString(null));
    }

    private static <T> List<T> list(JsonNode nodes, java.util.function.Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        nodes.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }
}
