package org.komichi.survey;

import java.util.List;
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

    /** The scale an item belongs to. */
    public Optional<ItemScale> scaleOf(String item) {
        return scales.stream().filter(scale -> scale.items().contains(item)).findFirst();
    }

    /** The items that another moment asks too and whose answers can be laid side by side: points of a scale, and knowledge. */
    Set<String> comparedWith(Instrument other) {
        return items().filter(item -> item.kind() == ItemKind.LIKERT || item.kind() == ItemKind.KNOWLEDGE)
                .filter(item -> other.item(item.id()).isPresent())
                .map(Item::id)
                .collect(Collectors.toSet());
    }
}
