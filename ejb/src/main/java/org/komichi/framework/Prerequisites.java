package org.komichi.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is better learned before what. It must not run in a circle: nobody could begin. */
final class Prerequisites {
    private final Map<String, List<String>> before;
    private final Set<String> free = new HashSet<>();

    private Prerequisites(Map<String, List<String>> before) {
        this.before = before;
    }

    /**
     * A circle, if there is one: its outcomes in order, the first again at the end.
     *
     * @param before what is needed before each outcome
     */
    static Optional<List<String>> circle(Map<String, List<String>> before) {
        Prerequisites all = new Prerequisites(before);
        return before.keySet().stream()
                .map(outcome -> all.circleFrom(outcome, new ArrayList<>()))
                .filter(circle -> !circle.isEmpty())
                .findFirst();
    }

    private List<String> circleFrom(String outcome, List<String> way) {
        int met = way.indexOf(outcome);
        way.add(outcome);
        if (met >= 0) {
            return List.copyOf(way.subList(met, way.size()));
        }
        for (String earlier : before.getOrDefault(outcome, List.of())) {
            if (!free.contains(earlier)) {
                List<String> circle = circleFrom(earlier, way);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
        }
        way.removeLast();
        free.add(outcome);
        return List.of();
    }
}
