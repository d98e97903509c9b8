package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;

/** The framework that counts now: the latest published one. Versions never change, so each is read once. */
@ApplicationScoped
class Frameworks {
    private final Map<Long, CompetencyFramework> read = new ConcurrentHashMap<>();

    @Inject
    Packs packs;

    /** The latest framework; empty on a server without one. */
    Optional<CompetencyFramework> latest() {
        return packs.latestOf(PackKind.FRAMEWORK).stream().findFirst().map(this::framework);
    }

    private CompetencyFramework framework(PublishedPack published) {
        return read.computeIfAbsent(
                published.versionId(),
                version -> CompetencyFramework.from(published.pack().yaml(PackKind.FRAMEWORK.mainFile())));
    }
}
