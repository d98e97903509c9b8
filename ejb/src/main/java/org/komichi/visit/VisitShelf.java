package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;

/** The activities of all packs of visits. Versions never change, so each is read once. */
@ApplicationScoped
class VisitShelf {
    /** An activity in the version of the pack that it was read from. */
    record Published(PublishedPack pack, VisitActivity activity) {}

    private final Map<Long, List<VisitActivity>> read = new ConcurrentHashMap<>();

    @Inject
    Packs packs;

    /** The activities that count now, by code, in the order of their packs. */
    Map<String, Published> latest() {
        Map<String, Published> all = new LinkedHashMap<>();
        for (PublishedPack pack : packs.latestOf(PackKind.VISITS)) {
            activities(pack).forEach(activity -> all.putIfAbsent(activity.code(), new Published(pack, activity)));
        }
        return all;
    }

    /** An activity as it stood in a version, when there is one. */
    Optional<VisitActivity> in(long versionId, String code) {
        PublishedPack pack = packs.version(versionId);
        return activities(pack).stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst();
    }

    private List<VisitActivity> activities(PublishedPack pack) {
        return read.computeIfAbsent(pack.versionId(), version -> VisitActivity.all(pack.pack()));
    }
}
