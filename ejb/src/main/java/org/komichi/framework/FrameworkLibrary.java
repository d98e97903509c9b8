package org.komichi.framework;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.komichi.content.Pack;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.content.Source;
import org.komichi.shared.NotFound;
import tools.jackson.databind.JsonNode;

/** The framework to be read and taken away by everybody: as a page, as YAML, and as 1EdTech CASE with all its versions. */
@Stateless
@PermitAll
public class FrameworkLibrary {
    @Inject
    Packs packs;

    @Inject
    Frameworks frameworks;

    @Inject
    CaseShelf cases;

    /** The framework that counts now.
     * @throws NotFound when none is published */
    public FrameworkSheet latest() {
        PublishedPack published = published();
        Pack pack = published.pack();
        JsonNode head = pack.yaml("pack.yaml");
        return new FrameworkSheet(
                frameworks.framework(published),
                pack.title(),
                head.path("authors").asString(),
                head.path("licence").asString(),
                pack.review(),
                List.copyOf(Source.of(pack).values()),
                FrameworkChange.of(frameworks.framework(published), frameworks.earlier(published)),
                packs.publishedAt(published.versionId()));
    }

    /** Its {@code framework.yaml}.
     * @throws NotFound when none is published */
    public String yaml() {
        return published().pack().text(PackKind.FRAMEWORK.mainFile());
    }

    /** Its CASE package.
     * @throws NotFound when none is published */
    public CasePackage asCase() {
        return cases.of(published());
    }

    /** All versions as CASE packages, the newest first; of two that say the same version only the newer. */
    public List<CasePackage> allAsCase() {
        return List.copyOf(versions());
    }

    /** Something in the CASE package of any version.
     * @throws NotFound when there is none in any */
    public JsonNode inCase(Function<CasePackage, Optional<JsonNode>> find) {
        return versions().stream()
                .map(find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Collection<CasePackage> versions() {
        Map<String, CasePackage> all = new LinkedHashMap<>();
        for (PublishedPack framework : packs.latestOf(PackKind.FRAMEWORK)) {
            for (PublishedPack version : packs.versionsOf(framework.slug())) {
                CasePackage written = cases.of(version);
                all.putIfAbsent(written.identifier(), written);
            }
        }
        return new ArrayList<>(all.values());
    }

    private PublishedPack published() {
        return packs.latestOf(PackKind.FRAMEWORK).stream().findFirst().orElseThrow(NotFound::new);
    }
}
