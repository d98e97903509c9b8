package org.komichi.survey;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;

/**
 * A questionnaire: what it is for, its sections with their items, and the scales over which results are read.
 *
 * @param version of its wording; answers are compared within one version
 * @param minutes how long it takes
 */
public record Instrument(
        String id,
        String version,
        WaveKind wave,
        Bilingual title,
        Bilingual purpose,
        int minutes,
        List<Section> sections,
        List<ItemScale> scales) {
    public Instrument {
        sections = List.copyOf(sections);
        scales = List.copyOf(scales);
    }

    /** All items, in the written order. */
    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    /** An item by its code. */
    public Optional<Item> item(String id) {
        return items().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The item that a field of the profile answers. */
    public Optional<Item> answeredByProfile(String field) {
        return items().filter(item -> field.equals(item.profile())).findFirst();
    }

    /** By what its answers divide the results, and the first item that does so. */
    Map<Division, Item> dividing() {
        Map<Division, Item> dividing = new EnumMap<>(Division.class);
        items().filter(item -> item.divides() != null).forEach(item -> dividing.putIfAbsent(item.divides(), item));
        return dividing;
    }

    /** Whether this is the same version of the same questionnaire. */
    boolean sameAs(Instrument other) {
        return id.equals(other.id) && version.equals(other.version);
    }

    /** The scale an item belongs to. */
    public Optional<ItemScale> scaleOf(String item) {
        return scales.stream().filter(scale -> scale.items().contains(item)).findFirst();
    }

    /**
     * What somebody of this profession is asked who gave these answers, by item: closed branches are left out.
     *
     * @param profession null when it is not known
     */
    public List<Section> asked(String profession, Map<String, String> answers) {
        return Branches.open(offered(profession), answers);
    }

    /** What somebody of this profession could be asked, whatever she answers. */
    List<Section> offered(String profession) {
        return sections.stream()
                .map(section -> section.askedOf(profession))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    /** How each item of this questionnaire stands to another one, or to an earlier version, by code and in the written order. */
    public Map<String, Comparability> standing(Instrument other) {
        Map<String, Comparability> standing = new LinkedHashMap<>();
        items().forEach(item -> standing.put(
                item.id(), other.item(item.id()).map(item::comparedWith).orElse(Comparability.NOT_ASKED)));
        return standing;
    }

    /** The items whose answers here and there may be laid side by side: points of the same scale, and the same knowledge. */
    public Set<String> comparedWith(Instrument other) {
        Map<String, Comparability> standing = standing(other);
        return items().filter(item -> item.kind().compared())
                .map(Item::id)
                .filter(id -> standing.get(id).comparable())
                .collect(Collectors.toSet());
    }
}
