package org.komichi.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which groups of the divisions of a run may be shown. A group of fewer than five people is hidden; and so that nobody finds it
 * by taking the shown groups from the total, further groups are hidden, the smallest first, until the hidden ones are at least
 * five people together. The same holds between two divisions: groups of one, put together, may not differ from groups of the
 * other by one to four people (decision 0211).
 */
public final class SmallCells {
    /** Fewer people than this are never described. */
    public static final int FEWEST = 5;

    private SmallCells() {}

    /**
     * The groups to show of each division. What a division shows depends on the answers only, not on what was looked at before:
     * each is held against all that go before it.
     *
     * @param people the same people in each division, by group
     */
    static Map<Division, Set<String>> shownTogether(Map<Division, Map<String, Set<String>>> people) {
        Map<Division, Set<String>> shown = new EnumMap<>(Division.class);
        List<List<Set<String>>> before = new ArrayList<>();
        new TreeMap<>(people).forEach((division, groups) -> {
            Map<String, Integer> sizes = new TreeMap<>();
            groups.forEach((group, members) -> sizes.put(group, members.size()));
            Set<String> open = shown(sizes);
            while (!open.isEmpty() && !before.stream().allMatch(other -> Overlaps.safe(told(groups, open), other))) {
                hideSmallest(open, sizes);
                coverTheHidden(open, sizes);
            }
            shown.put(division, open);
            before.add(told(groups, open));
        });
        return shown;
    }

    /** The groups to show, out of groups and how many people they have; empty groups have nothing to hide. */
    public static Set<String> shown(Map<String, Integer> people) {
        Set<String> shown = new HashSet<>();
        people.forEach((group, size) -> {
            if (size >= FEWEST) {
                shown.add(group);
            }
        });
        coverTheHidden(shown, people);
        return shown;
    }

    private static void coverTheHidden(Set<String> shown, Map<String, Integer> people) {
        int hidden = people.entrySet().stream()
                .filter(group -> !shown.contains(group.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        while (hidden > 0 && hidden < FEWEST && !shown.isEmpty()) {
            hidden += hideSmallest(shown, people);
        }
    }

    private static int hideSmallest(Set<String> shown, Map<String, Integer> people) {
        String smallest = shown.stream()
                .min(Comparator.<String>comparingInt(people::get).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        shown.remove(smallest);
        return people.get(smallest);
    }

    /** What a reader knows of a division: each group that is shown, and all hidden ones together, as the rest of the total. */
    private static List<Set<String>> told(Map<String, Set<String>> groups, Set<String> shown) {
        List<Set<String>> told = new ArrayList<>();
        Set<String> rest = new HashSet<>();
        groups.forEach((group, members) -> {
            if (shown.contains(group)) {
                told.add(members);
            } else {
                rest.addAll(members);
            }
        });
        if (!rest.isEmpty()) {
            told.add(rest);
        }
        return told;
    }
}
