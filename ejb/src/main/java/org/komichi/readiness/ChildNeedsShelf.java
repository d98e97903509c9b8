package org.komichi.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.content.Source;

/** The table that stands beside the framework that counts now. Versions never change, so each is read once. */
@ApplicationScoped
class ChildNeedsShelf {
    private final Map<Long, ChildNeeds> read = new ConcurrentHashMap<>();

    @Inject
    Packs packs;

    /** The table; empty when the framework has none. */
    Optional<ChildNeeds> latest() {
        return pack().map(pack -> read.computeIfAbsent(pack.versionId(), version -> ChildNeeds.of(pack.pack())));
    }

    /** The sources of its pack by id. */
    Map<String, Source> sources() {
        return pack().map(pack -> Source.of(pack.pack())).orElse(Map.of());
    }

    private Optional<PublishedPack> pack() {
        return packs.latestOf(PackKind.FRAMEWORK).stream()
                .findFirst()
                .filter(pack -> pack.pack().has(ChildNeeds.FILE));
    }
}
