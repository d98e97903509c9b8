package org.komichi.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which groups of a breakdown may be shown. A group of fewer than five people is hidden; and so that nobody finds it by taking
 * the shown groups from the total, further groups are hidden, the smallest first, until the hidden ones are at least five
 * people together.
 */
public final class SmallCells {
    /** Fewer people than this are never described. */
    public static final int FEWEST = 5;

    private SmallCells() {}

    /** The groups to show, out of groups and how many people they have; empty groups have nothing to hide. */
    public static Set<String> shown(Map<String, Integer> people) {
        Set<String> shown = new HashSet<>();
        int hidden = 0;
        for (Map.Entry<String, Integer> group : people.entrySet()) {
            if (group.getValue() >= FEWEST) {
                shown.add(group.getKey());
            } else {
                hidden += group.getValue();
            }
        }
        while (hidden > 0 && hidden < FEWEST && !shown.isEmpty()) {
            String next = shown.stream()
                    .min(Comparator.<String>comparingInt(people::get).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            shown.remove(next);
            hidden += people.get(next);
        }
        return shown;
    }
}
