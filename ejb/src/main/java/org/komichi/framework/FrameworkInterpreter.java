package org.komichi.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.komichi.content.Pack;
import org.komichi.content.PackInterpreter;
import org.komichi.content.PackKind;
import org.komichi.content.PackProblem;
import tools.jackson.databind.JsonNode;

/** What must hold in a framework beyond its schema: every code once, and every reference to something that is there. */
@ApplicationScoped
public class FrameworkInterpreter implements PackInterpreter {
    private static final String FILE = PackKind.FRAMEWORK.mainFile();
    private static final String READINESS = "readiness.yaml";
    private static final int HIGHEST = 5;

    @Override
    public PackKind kind() {
        return PackKind.FRAMEWORK;
    }

    @Override
    public List<PackProblem> check(Pack pack) {
        List<PackProblem> problems = new ArrayList<>();
        JsonNode yaml = pack.yaml(FILE);
        checkLevels(pack, yaml, problems);
        Set<String> groups = checkGroups(pack, yaml, problems);
        Set<String> outcomes = checkOutcomes(pack, yaml, groups, problems);
        checkPrerequisites(pack, yaml, outcomes, problems);
        checkBundles(pack, yaml, outcomes, groups, problems);
        checkMapping(pack, yaml, outcomes, problems);
        if (pack.has(READINESS)) {
            checkReadiness(pack, outcomes, groups, codes(yaml.path("bundles")), problems);
        }
        return problems;
    }

    /** Outcomes, targets and the rules of levels: evidence and gaps hang on them. */
    @Override
    public String structure(Pack pack) {
        CompetencyFramework framework = CompetencyFramework.from(pack.yaml(FILE));
        return framework.outcomes().stream()
                .map(outcome ->
                        outcome.code() + new TreeMap<>(outcome.targets()) + outcome.procedure() + outcome.expires())
                .collect(Collectors.joining("\n"));
    }

    private static void checkLevels(Pack pack, JsonNode yaml, List<PackProblem> problems) {
        int expected = 0;
        for (JsonNode level : yaml.path("levels")) {
            if (level.path("level").asInt(-1) != expected++) {
                problems.add(at(pack, "/levels", "framework-levels"));
                return;
            }
        }
        if (expected != HIGHEST + 1) {
            problems.add(at(pack, "/levels", "framework-levels"));
        }
    }

    private static Set<String> checkGroups(Pack pack, JsonNode yaml, List<PackProblem> problems) {
        Set<String> groups = new HashSet<>();
        Set<String> professions = new HashSet<>();
        int at = 0;
        for (JsonNode group : yaml.path("groups")) {
            String pointer = "/groups/" + at++;
            once(groups, group.path("code").asString(""), pack, pointer, problems);
            group.path("professions")
                    .forEach(profession -> once(professions, profession.asString(""), pack, pointer, problems));
        }
        return groups;
    }

    private static Set<String> checkOutcomes(Pack pack, JsonNode yaml, Set<String> groups, List<PackProblem> problems) {
        Set<String> domains = new HashSet<>();
        Set<String> outcomes = new HashSet<>();
        int domainAt = 0;
        for (JsonNode domain : yaml.path("domains")) {
            String domainPointer = "/domains/" + domainAt++;
            once(domains, domain.path("code").asString(""), pack, domainPointer, problems);
            int outcomeAt = 0;
            for (JsonNode outcome : domain.path("outcomes")) {
                String pointer = domainPointer + "/outcomes/" + outcomeAt++;
                once(outcomes, outcome.path("code").asString(""), pack, pointer, problems);
                outcome.path("targets").properties().forEach(target -> {
                    known(groups, target.getKey(), pack, pointer + "/targets", problems);
                    int level = target.getValue().asInt(0);
                    if (level < 1 || level > HIGHEST) {
                        problems.add(at(pack, pointer + "/targets", "framework-target", target.getKey(), HIGHEST));
                    }
                });
            }
        }
        return outcomes;
    }

    private static void checkPrerequisites(Pack pack, JsonNode yaml, Set<String> outcomes, List<PackProblem> problems) {
        Map<String, List<String>> before = new LinkedHashMap<>();
        Map<String, String> pointers = new HashMap<>();
        int domainAt = 0;
        for (JsonNode domain : yaml.path("domains")) {
            int outcomeAt = 0;
            for (JsonNode outcome : domain.path("outcomes")) {
                String pointer = "/domains/" + domainAt + "/outcomes/" + outcomeAt++;
                List<String> codes = Pack.strings(outcome.path("prerequisites"));
                codes.forEach(code -> known(outcomes, code, pack, pointer, problems));
                before.put(outcome.path("code").asString(""), codes);
                pointers.put(outcome.path("code").asString(""), pointer);
            }
            domainAt++;
        }
        Prerequisites.circle(before)
                .ifPresent(circle -> problems.add(at(
                        pack,
                        pointers.get(circle.getFirst()) + "/prerequisites",
                        "framework-circle",
                        String.join(" → ", circle))));
    }

    private static void checkMapping(Pack pack, JsonNode yaml, Set<String> outcomes, List<PackProblem> problems) {
        JsonNode mapping = yaml.path("mapping");
        if (!mapping.isMissingNode()
                && mapping.path("from").asString("").equals(yaml.path("version").asString(""))) {
            problems.add(at(
                    pack,
                    "/mapping/from",
                    "framework-mapping",
                    mapping.path("from").asString("")));
        }
        mapping.path("outcomes")
                .properties()
                .forEach(entry -> Pack.strings(entry.getValue())
                        .forEach(code -> known(outcomes, code, pack, "/mapping/outcomes/" + entry.getKey(), problems)));
    }

    private static void checkBundles(
            Pack pack, JsonNode yaml, Set<String> outcomes, Set<String> groups, List<PackProblem> problems) {
        int at = 0;
        for (JsonNode bundle : yaml.path("bundles")) {
            String pointer = "/bundles/" + at++;
            bundle.path("needs").propertyNames().forEach(code -> known(outcomes, code, pack, pointer, problems));
            bundle.path("only")
                    .forEach(list -> list.forEach(group -> known(groups, group.asString(""), pack, pointer, problems)));
        }
    }

    private static void checkReadiness(
            Pack pack, Set<String> outcomes, Set<String> groups, Set<String> bundles, List<PackProblem> problems) {
        for (String list : List.of("always", "ages", "devices", "cares")) {
            int at = 0;
            for (JsonNode entry : pack.yaml(READINESS).path(list)) {
                int line = pack.line(READINESS, "/" + list + "/" + at++);
                List<String> unknown = new ArrayList<>(Pack.strings(entry.path("bundles")));
                unknown.removeAll(bundles);
                entry.path("needs").propertyNames().stream()
                        .filter(code -> !outcomes.contains(code))
                        .forEach(unknown::add);
                entry.path("only")
                        .forEach(only -> Pack.strings(only).stream()
                                .filter(group -> !groups.contains(group))
                                .forEach(unknown::add));
                unknown.forEach(code -> problems.add(PackProblem.at(READINESS, line, "framework-unknown", code)));
            }
        }
    }

    private static Set<String> codes(JsonNode list) {
        Set<String> codes = new HashSet<>();
        list.forEach(node -> codes.add(node.path("code").asString("")));
        return codes;
    }

    private static void once(Set<String> seen, String code, Pack pack, String pointer, List<PackProblem> problems) {
        if (!seen.add(code)) {
            problems.add(at(pack, pointer, "framework-twice", code));
        }
    }

    private static void known(Set<String> all, String code, Pack pack, String pointer, List<PackProblem> problems) {
        if (!all.contains(code)) {
            problems.add(at(pack, pointer, "framework-unknown", code));
        }
    }

    private static PackProblem at(Pack pack, String pointer, String code, Object... args) {
        return PackProblem.at(FILE, pack.line(FILE, pointer), code, args);
    }
}
