package org.komichi.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.shared.Bilingual;
import tools.jackson.databind.JsonNode;

/**
 * What is to be learned: domains with outcomes, a target level per profession group, what earns each level, and the activities
 * that people are entrusted with. It is read from the {@code framework} pack and never changes.
 *
 * @param version as the pack says it
 * @param mapping what became of the outcomes of the version before; null for a first version
 * @param levels 0 to 5
 * @param groups profession groups that have targets
 * @param domains in order
 * @param bundles activities with the outcomes they need
 */
public record CompetencyFramework(
        String version,
        Mapping mapping,
        List<Level> levels,
        List<Group> groups,
        List<Domain> domains,
        List<Bundle> bundles) {
    /** A procedure is done under supervision so often before level 4; everything else once. */
    private static final int VISITS_OF_A_PROCEDURE = 3;

    /** A level, its name and what earns it. */
    public record Level(int level, Bilingual name, Bilingual earns) {}

    /** Professions that share their targets. */
    public record Group(String code, Bilingual name, List<String> professions) {}

    /** A domain and its outcomes. */
    public record Domain(String code, Bilingual name, Bilingual shortName, List<Outcome> outcomes) {}

    /**
     * How long a level lasts.
     *
     * @param level the level that runs out; what supports another one lasts
     * @param months how many after the day of the evidence
     */
    public record Expiry(int level, int months) {}

    /**
     * What became of the outcomes of an earlier version: evidence that was earned under it counts for these.
     *
     * @param from the earlier version
     * @param outcomes new codes by old code; an outcome that is not named keeps its code
     */
    public record Mapping(String from, Map<String, List<String>> outcomes) {
        /** For what an outcome of the earlier version counts. */
        List<String> now(String outcome) {
            return outcomes.getOrDefault(outcome, List.of(outcome));
        }
    }

    /** One outcome that an activity needs, at this level; of these groups only, or of everybody when there are none. */
    public record Need(String outcome, int level, List<String> groups) {
        /** Whether it is needed of a group; null is somebody without one. */
        public boolean of(Group group) {
            return groups.isEmpty() || group != null && groups.contains(group.code());
        }
    }

    /** An activity that somebody can be entrusted with, such as {@code EPA-1}, and what it needs. */
    public record Bundle(String code, Bilingual name, List<Need> needs) {}

    /**
     * One outcome.
     *
     * @param targets target level by group code; a group that is missing has none
     * @param notes what a group must know about its target
     * @param procedure whether it is done with one's hands, so that level 4 takes several visits
     * @param expires null when what was shown lasts
     * @param prerequisites what is better learned before
     */
    public record Outcome(
            String code,
            Bilingual text,
            Map<String, Integer> targets,
            Map<String, Bilingual> notes,
            boolean procedure,
            Expiry expires,
            List<String> prerequisites) {
        /** How many accompanied visits make level 4. */
        public int visitsNeeded() {
            return procedure ? VISITS_OF_A_PROCEDURE : 1;
        }
    }

    public CompetencyFramework {
        levels = List.copyOf(levels);
        groups = List.copyOf(groups);
        domains = List.copyOf(domains);
        bundles = List.copyOf(bundles);
    }

    /** Reads {@code framework.yaml}, which the schema has checked. */
    public static CompetencyFramework from(JsonNode yaml) {
        return new CompetencyFramework(
                yaml.path("version").asString(),
                yaml.has("mapping") ? mapping(yaml.path("mapping")) : null,
                list(
                        yaml.path("levels"),
                        node -> new Level(node.path("level").asInt(), text(node), text(node.path("earns")))),
                list(yaml.path("groups"), node -> new Group(code(node), text(node), codes(node.path("professions")))),
                list(
                        yaml.path("domains"),
                        node -> new Domain(
                                code(node),
                                text(node),
                                text(node.path("short")),
                                list(node.path("outcomes"), CompetencyFramework::outcome))),
                list(yaml.path("bundles"), CompetencyFramework::bundle));
    }

    /** The group of a profession; professions without targets have none, and neither has who told none (null). */
    public Optional<Group> groupOf(String profession) {
        return groups.stream()
                .filter(group -> profession != null && group.professions().contains(profession))
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

    /** The outcome with this code. */
    public Optional<Outcome> outcome(String code) {
        return domains.stream()
                .flatMap(domain -> domain.outcomes().stream())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }

    /** The activity with this code. */
    public Optional<Bundle> bundle(String code) {
        return bundles.stream().filter(bundle -> bundle.code().equals(code)).findFirst();
    }

    private static Mapping mapping(JsonNode node) {
        return new Mapping(node.path("from").asString(), map(node.path("outcomes"), CompetencyFramework::codes));
    }

    private static Outcome outcome(JsonNode node) {
        JsonNode expires = node.path("expires");
        return new Outcome(
                code(node),
                text(node),
                map(node.path("targets"), JsonNode::asInt),
                map(node.path("notes"), CompetencyFramework::text),
                node.path("procedure").asBoolean(false),
                expires.isMissingNode()
                        ? null
                        : new Expiry(
                                expires.path("level").asInt(),
                                expires.path("months").asInt()),
                codes(node.path("prerequisites")));
    }

    private static Bundle bundle(JsonNode node) {
        Map<String, List<String>> only = map(node.path("only"), CompetencyFramework::codes);
        List<Need> needs = node.path("needs").properties().stream()
                .map(need ->
                        new Need(need.getKey(), need.getValue().asInt(), only.getOrDefault(need.getKey(), List.of())))
                .toList();
        return new Bundle(code(node), text(node), needs);
    }

    private static String code(JsonNode node) {
        return node.path("code").asString();
    }

    private static List<String> codes(JsonNode nodes) {
        return list(nodes, JsonNode::asString);
    }

    private static Bilingual text(JsonNode node) {
        return new Bilingual(node.path("ja").asString(), node.path("en").asString(null));
    }

    private static <T> Map<String, T> map(JsonNode node, Function<JsonNode, T> read) {
        return node.properties().stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> read.apply(entry.getValue()),
                                (one, other) -> one,
                                LinkedHashMap::new),
                        Map::copyOf));
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        nodes.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }
}
