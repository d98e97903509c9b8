package org.komichi.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.shared.NotFound;

/** The framework that counts now: the latest published one, with what came before it. Versions never change, so each is read once. */
@ApplicationScoped
public class Frameworks {
    private final Map<Long, CompetencyFramework> read = new ConcurrentHashMap<>();
    private final Map<Long, FrameworkLineage> lineages = new ConcurrentHashMap<>();

    @Inject
    Packs packs;

    /** The latest framework; empty on a server without one. */
    public Optional<CompetencyFramework> latest() {
        return lineage().map(FrameworkLineage::latest);
    }

    /** The latest framework with its earlier versions; empty on a server without one. */
    public Optional<FrameworkLineage> lineage() {
        return packs.latestOf(PackKind.FRAMEWORK).stream().findFirst().map(this::lineage);
    }

    /** The same where there must be one.
     * @throws NotFound when no framework is published */
    public FrameworkLineage published() {
        return lineage().orElseThrow(NotFound::new);
    }

    private FrameworkLineage lineage(PublishedPack published) {
        FrameworkLineage known = lineages.get(published.versionId());
        if (known == null) {
            known = FrameworkLineage.of(framework(published), earlier(published));
            lineages.put(published.versionId(), known);
        }
        return known;
    }

    /** The versions before a published one. */
    List<CompetencyFramework> earlier(PublishedPack published) {
        return packs.versionsOf(published.slug()).stream()
                .filter(version -> version.versionId() != published.versionId())
                .map(this::framework)
                .toList();
    }

    /** A published version as a framework. */
    CompetencyFramework framework(PublishedPack published) {
        return read.computeIfAbsent(
                published.versionId(),
                version -> CompetencyFramework.from(published.pack().yaml(PackKind.FRAMEWORK.mainFile())));
    }
}
