package org.komichi.framework;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.framework.CompetencyFramework.Mapping;
import org.komichi.framework.CompetencyFramework.Outcome;

/**
 * The framework that counts now, and the way by which evidence of its earlier versions comes to it. What was earned under an
 * earlier version keeps its code and its version; each newer version says for what it counts.
 */
public final class FrameworkLineage {
    private final CompetencyFramework latest;
    private final Map<String, List<Mapping>> ways;
    private final Map<String, Outcome> outcomes = new HashMap<>();

    private FrameworkLineage(CompetencyFramework latest, Map<String, List<Mapping>> ways) {
        this.latest = latest;
        this.ways = ways;
        latest.outcomes().forEach(outcome -> outcomes.put(outcome.code(), outcome));
    }

    /**
     * A framework and what came before it.
     *
     * @param latest the one that counts
     * @param earlier its earlier versions, in any order; one that nobody maps keeps its codes
     */
    public static FrameworkLineage of(CompetencyFramework latest, List<CompetencyFramework> earlier) {
        Map<String, CompetencyFramework> versions = new HashMap<>();
        earlier.forEach(framework -> versions.putIfAbsent(framework.version(), framework));
        Map<String, List<Mapping>> ways = new HashMap<>();
        Deque<Mapping> way = new ArrayDeque<>();
        CompetencyFramework at = latest;
        while (at != null
                && at.mapping() != null
                && !ways.containsKey(at.mapping().from())) {
            way.addFirst(at.mapping());
            ways.put(at.mapping().from(), List.copyOf(way));
            at = versions.get(at.mapping().from());
        }
        return new FrameworkLineage(latest, Map.copyOf(ways));
    }

    /** The framework that counts now. */
    public CompetencyFramework latest() {
        return latest;
    }

    /**
     * For which outcomes of the latest version evidence counts.
     *
     * @param outcome its code when it was earned
     * @param version the version it was earned under
     * @return empty when the outcome is gone
     */
    public List<String> now(String outcome, String version) {
        List<String> codes = List.of(outcome);
        if (!version.equals(latest.version())) {
            for (Mapping step : ways.getOrDefault(version, List.of())) {
                codes = codes.stream()
                        .flatMap(code -> step.now(code).stream())
                        .distinct()
                        .toList();
            }
        }
        return codes.stream().filter(outcomes::containsKey).toList();
    }

    /** An outcome of the latest version.
     * @param code one that {@link #now} gave */
    public Outcome outcome(String code) {
        return outcomes.get(code);
    }
}
