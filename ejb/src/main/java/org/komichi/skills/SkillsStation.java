package org.komichi.skills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.content.Pack;
import org.komichi.shared.Bilingual;
import tools.jackson.databind.JsonNode;

/**
 * A station at which learners show what they can do, and an instructor looks: its checklist, and what passing it is evidence
 * of. It is read from a pack of kind {@code STATIONS} and never changes.
 *
 * @param code as the field writes it, such as {@code SK-1}
 * @param minutes planned for a group, at least 1
 * @param competencies codes of the framework that a pass is evidence of
 * @param professions codes of those it is meant for
 * @param note what the checklist takes for granted; null when nothing
 * @param items in the order in which they are done; at least one is critical
 */
public record SkillsStation(
        String code,
        Bilingual title,
        int minutes,
        List<String> competencies,
        List<String> professions,
        Bilingual note,
        List<Item> items) {

    /**
     * Something the learner does or says.
     *
     * @param id unique within the station
     * @param critical whether the station is not passed without it
     * @param unsure what must be checked before one relies on it (要確認); null when nothing is known
     * @param sources ids of the pack's sources; never empty
     */
    public record Item(String id, boolean critical, Bilingual text, Bilingual unsure, List<String> sources) {}

    public SkillsStation {
        competencies = List.copyOf(competencies);
        professions = List.copyOf(professions);
        items = List.copyOf(items);
    }

    /** Reads {@code stations.yaml}, which the schema has checked, in the order of the file. */
    static List<SkillsStation> all(Pack pack) {
        List<SkillsStation> stations = new ArrayList<>();
        pack.yaml(pack.kind().mainFile()).path("stations").forEach(node -> stations.add(station(node)));
        return List.copyOf(stations);
    }

    private static SkillsStation station(JsonNode node) {
        List<Item> items = new ArrayList<>();
        node.path("items").forEach(item -> items.add(item(item)));
        return new SkillsStation(
                node.path("code").asString(),
                Pack.bilingual(node.path("title")),
                node.path("minutes").asInt(),
                Pack.strings(node.path("competencies")),
                Pack.strings(node.path("professions")),
                node.has("note") ? Pack.bilingual(node.path("note")) : null,
                items);
    }

    private static Item item(JsonNode node) {
        return new Item(
                node.path("id").asString(),
                node.path("critical").asBoolean(),
                Pack.bilingual(node.path("text")),
                node.has("unsure") ? Pack.bilingual(node.path("unsure")) : null,
                Pack.strings(node.path("sources")));
    }

    /**
     * Whether somebody passes who did these items: when all critical ones are among them, whatever became of the others
     * (domain 4(i): meet all critical items).
     */
    public boolean passedWith(Collection<String> done) {
        return critical().stream().allMatch(item -> done.contains(item.id()));
    }

    /** What was done, in the order of the list. */
    public List<Item> did(Collection<String> done) {
        return items.stream().filter(item -> done.contains(item.id())).toList();
    }

    /** What is left to practise after these items were done: the critical ones first, otherwise in the order of the list. */
    public List<Item> missing(Collection<String> done) {
        return items.stream()
                .filter(item -> !done.contains(item.id()))
                .sorted(Comparator.comparing(item -> !item.critical()))
                .toList();
    }

    /** The items without which nobody passes. */
    public List<Item> critical() {
        return items.stream().filter(Item::critical).toList();
    }

    /** Of these ids those that are items of this station, in its order. */
    public Set<String> known(Collection<String> ids) {
        return items.stream().map(Item::id).filter(ids::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The item with this id. */
    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
