package org.komichi.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komichi.content.Pack;
import org.komichi.shared.Bilingual;
import tools.jackson.databind.JsonNode;

/**
 * An activity that is entrusted as a whole (EPA), what it takes, and what a supervisor looks at. It is read from a pack of kind
 * {@code VISITS} and never changes.
 *
 * @param code such as {@code EPA-1}
 * @param competencies codes of the framework that it takes at level 4
 * @param only competencies that count for some profession groups only, with their codes
 * @param items in the order of the visit
 */
public record VisitActivity(
        String code, Bilingual title, List<String> competencies, Map<String, List<String>> only, List<Item> items) {
    /**
     * An observed behaviour.
     *
     * @param id unique within the activity
     * @param sources ids of the pack's sources; never empty
     */
    public record Item(String id, Bilingual text, List<String> sources) {}

    public VisitActivity {
        competencies = List.copyOf(competencies);
        only = Map.copyOf(only);
        items = List.copyOf(items);
    }

    /** Reads {@code visits.yaml}, which the schema has checked, in the order of the file. */
    static List<VisitActivity> all(Pack pack) {
        List<VisitActivity> all = new ArrayList<>();
        pack.yaml(pack.kind().mainFile()).path("activities").forEach(node -> all.add(activity(node)));
        return List.copyOf(all);
    }

    private static VisitActivity activity(JsonNode node) {
        Map<String, List<String>> only = new LinkedHashMap<>();
        node.path("only").properties().forEach(entry -> only.put(entry.getKey(), Pack.strings(entry.getValue())));
        List<Item> items = new ArrayList<>();
        node.path("items")
                .forEach(item -> items.add(new Item(
                        item.path("id").asString(),
                        Pack.bilingual(item.path("text")),
                        Pack.strings(item.path("sources")))));
        return new VisitActivity(
                node.path("code").asString(),
                Pack.bilingual(node.path("title")),
                Pack.strings(node.path("competencies")),
                only,
                items);
    }

    /**
     * What signing it off is evidence of for somebody of a profession group.
     *
     * @param group code such as {@code VN}; null when the profession has none
     */
    public List<String> competenciesOf(String group) {
        return competencies.stream()
                .filter(code -> !only.containsKey(code)
                        || group != null && only.get(code).contains(group))
                .toList();
    }
}
