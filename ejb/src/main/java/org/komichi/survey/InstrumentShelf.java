package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.shared.NotFound;

/** Instruments as they were published. A published version never changes, so each is read once. */
@ApplicationScoped
class InstrumentShelf {
    @Inject
    Packs packs;

    private final Map<Long, Instruments> read = new ConcurrentHashMap<>();

    /** An instrument, and the version of the pack it stands in. */
    record Found(long packVersionId, Instrument instrument) {}

    /** The latest version of an instrument, if any pack has it. */
    Optional<Found> findLatest(String instrumentId) {
        return packs.latestOf(PackKind.INSTRUMENTS).stream()
                .sorted(Comparator.comparing(PublishedPack::slug))
                .flatMap(published -> in(published).find(instrumentId).stream()
                        .map(instrument -> new Found(published.versionId(), instrument)))
                .findFirst();
    }

    /** The latest version of every instrument. */
    List<Instrument> latest() {
        return packs.latestOf(PackKind.INSTRUMENTS).stream()
                .flatMap(published -> in(published).all().stream())
                .toList();
    }

    /** An instrument in the version in which it was planned. */
    Instrument get(SurveyWave wave) {
        Instruments all = read.get(wave.packVersionId());
        if (all == null) {
            all = in(packs.version(wave.packVersionId()));
        }
        return all.find(wave.instrument()).orElseThrow(NotFound::new);
    }

    private Instruments in(PublishedPack published) {
        return read.computeIfAbsent(
                published.versionId(),
                id -> new InstrumentsReader(published.pack().yaml(InstrumentPacks.FILE)).instruments());
    }
}
