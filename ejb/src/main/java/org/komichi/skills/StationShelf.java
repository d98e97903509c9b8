package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.shared.NotFound;

/** The stations of all packs. Versions never change, so each is read once. */
@ApplicationScoped
class StationShelf {
    private final Map<Long, List<SkillsStation>> read = new ConcurrentHashMap<>();

    @Inject
    Packs packs;

    /** The stations that count now, by code, in the order of their packs. */
    Map<String, PublishedStation> latest() {
        Map<String, PublishedStation> all = new LinkedHashMap<>();
        for (PublishedPack pack : packs.latestOf(PackKind.STATIONS)) {
            stations(pack).forEach(station -> all.putIfAbsent(station.code(), new PublishedStation(pack, station)));
        }
        return all;
    }

    /** The stations that count now, of these codes, in the order of the codes; those that are published no more are left out. */
    List<PublishedStation> latest(List<String> codes) {
        Map<String, PublishedStation> all = latest();
        List<PublishedStation> found = new ArrayList<>();
        codes.forEach(code -> Optional.ofNullable(all.get(code)).ifPresent(found::add));
        return found;
    }

    /** A station as it stood in a version.
     * @throws NotFound when the version is no published pack of stations, or has no such station */
    PublishedStation in(long versionId, String code) {
        PublishedPack pack = packs.version(versionId);
        if (pack.kind() != PackKind.STATIONS) {
            throw new NotFound();
        }
        return stations(pack).stream()
                .filter(station -> station.code().equals(code))
                .findFirst()
                .map(station -> new PublishedStation(pack, station))
                .orElseThrow(NotFound::new);
    }

    private List<SkillsStation> stations(PublishedPack pack) {
        return read.computeIfAbsent(pack.versionId(), version -> SkillsStation.all(pack.pack()));
    }
}
