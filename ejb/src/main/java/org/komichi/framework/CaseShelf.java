package org.komichi.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.shared.Settings;

/** Published frameworks as CASE packages. Versions never change, so each is written once. */
@ApplicationScoped
class CaseShelf {
    private final Map<Long, CasePackage> written = new ConcurrentHashMap<>();

    @Inject
    Packs packs;

    @Inject
    Settings settings;

    CasePackage of(PublishedPack version) {
        return Optional.ofNullable(written.get(version.versionId())).orElseGet(() -> {
            CasePackage made = FrameworkAsCase.of(
                    version.pack(), settings.baseUrl().toString(), packs.publishedAt(version.versionId()));
            written.put(version.versionId(), made);
            return made;
        });
    }
}
