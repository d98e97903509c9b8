package org.komichi.skills;

import java.util.List;
import java.util.Map;
import org.komichi.content.PublishedPack;
import org.komichi.content.Review;
import org.komichi.content.Source;

/** A station in the version of the pack that it was read from. */
public record PublishedStation(PublishedPack pack, SkillsStation station) {
    /** Whether a clinician has reviewed the checklist. */
    public Review review() {
        return pack.pack().review();
    }

    /** Where the items come from, each once, in the order of the list. */
    public List<Source> sources() {
        Map<String, Source> all = Source.of(pack.pack());
        return station.items().stream()
                .flatMap(item -> item.sources().stream())
                .distinct()
                .map(all::get)
                .toList();
    }
}
