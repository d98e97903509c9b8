package org.komichi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.survey.SmallCells;

/**
 * How many people belong to which group. Groups of fewer than five people are told together, and never so that one of them could be
 * worked out.
 *
 * @param groups those that are told, the largest first; the code is empty for people who did not say
 * @param together how many people are in the other groups; 0 when there are none
 */
public record Headcount(List<Group> groups, int together) {
    public Headcount {
        groups = List.copyOf(groups);
    }

    /** A group. */
    public record Group(String code, int people) {}

    /** Out of groups and how many people they have. */
    static Headcount of(Map<String, Integer> people) {
        Set<String> shown = SmallCells.shown(people);
        List<Group> groups = new ArrayList<>();
        int together = 0;
        for (Map.Entry<String, Integer> group : people.entrySet()) {
            if (shown.contains(group.getKey())) {
                groups.add(new Group(group.getKey(), group.getValue()));
            } else {
                together += group.getValue();
            }
        }
        groups.sort(Comparator.comparingInt(Group::people).reversed().thenComparing(Group::code));
        return new Headcount(groups, together);
    }

    /** Everybody. */
    public int all() {
        return together + groups.stream().mapToInt(Group::people).sum();
    }
}
