package org.komichi.caselibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.content.Source;

/** What all cases share: codes and sources of the latest pack of cases. Versions never change, so each is read once. */
@ApplicationScoped
class CaseShelf {
    /** What a version of the pack says. */
    record Common(CaseCodes codes, Map<String, Source> sources) {
        static final Common NOTHING = new Common(CaseCodes.NONE, Map.of());
    }

    private final Map<Long, Common> read = new ConcurrentHashMap<>();

    @Inject
    Packs packs;

    Common latest() {
        return packs.latestOf(PackKind.CASES).stream()
                .findFirst()
                .map(this::common)
                .orElse(Common.NOTHING);
    }

    private Common common(PublishedPack published) {
        return read.computeIfAbsent(
                published.versionId(),
                version -> new Common(CaseCodes.of(published.pack()), Source.of(published.pack())));
    }
}
