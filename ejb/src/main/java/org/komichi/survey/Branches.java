package org.komichi.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the questions that somebody could be asked are open, given her answers so far. */
final class Branches {
    private Branches() {}

    /** The sections and questions whose conditions hold, in their order. What is closed opens nothing behind it. */
    static List<Section> open(List<Section> offered, Map<String, String> answers) {
        Map<String, String> counted = new HashMap<>();
        List<Section> open = new ArrayList<>();
        for (Section section : offered) {
            if (section.when() != null && !section.when().holds(counted)) {
                continue;
            }
            List<Item> asked = new ArrayList<>();
            for (Item item : section.items()) {
                if (item.when() == null || item.when().holds(counted)) {
                    asked.add(item);
                    if (answers.containsKey(item.id())) {
                        counted.put(item.id(), answers.get(item.id()));
                    }
                }
            }
            if (!asked.isEmpty()) {
                open.add(section.asking(asked));
            }
        }
        return open;
    }

    /** The codes of the questions that these answers close: an answer to one of them does not count. */
    static Set<String> closed(List<Section> offered, Map<String, String> answers) {
        Set<String> closed = codes(offered);
        closed.removeAll(codes(open(offered, answers)));
        return closed;
    }

    private static Set<String> codes(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .map(Item::id)
                .collect(Collectors.toSet());
    }
}
