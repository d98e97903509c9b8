package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.shared.NotFound;

/** Instruments as they were published. A published version never changes, so each is read once. */
@ApplicationScoped
public class InstrumentShelf {
    @Inject
    Packs packs;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    @Any
    Instance<InstrumentOwners> owners;

    private final Map<Long, Instruments> read = new ConcurrentHashMap<>();

    /** An instrument, and the version of the pack it stands in. */
    public record Found(long packVersionId, Instrument instrument) {}

    /** The latest version of an instrument, if any pack has it. */
    Optional<Found> findLatest(String instrumentId) {
        return packs.latestOf(PackKind.INSTRUMENTS).stream()
                .sorted(Comparator.comparing(PublishedPack::slug))
                .flatMap(published -> in(published).find(instrumentId).stream()
                        .map(instrument -> new Found(published.versionId(), instrument)))
                .findFirst();
    }

    /** The latest version of every instrument, whoever made it. */
    public List<Found> latest() {
        return packs.latestOf(PackKind.INSTRUMENTS).stream()
                .flatMap(published ->
                        in(published).all().stream().map(instrument -> new Found(published.versionId(), instrument)))
                .toList();
    }

    /**
     * The latest version of an instrument, for a run of this team.
     *
     * @throws NotFound when there is none
     * @throws AnotherTeamsInstrument when another team made it for itself
     */
    Found forTeam(String instrumentId, long team) {
        Found found = findLatest(instrumentId).orElseThrow(NotFound::new);
        Long owner = owners().get(instrumentId);
        if (owner != null && owner != team) {
            throw new AnotherTeamsInstrument(found.instrument().title());
        }
        return found;
    }

    /** Those that the current person may use: everybody's, and what her teams made for themselves. */
    List<Instrument> hers() {
        Map<String, Long> teams = owners();
        List<Long> hers = currentPerson.scopesOf(Role.ORGANIZER, Scope.ORGANISATION);
        return latest().stream()
                .map(Found::instrument)
                .filter(one -> !teams.containsKey(one.id()) || hers.contains(teams.get(one.id())))
                .toList();
    }

    /** The teams that made questionnaires for themselves, by the id of these. */
    private Map<String, Long> owners() {
        Map<String, Long> all = new HashMap<>();
        owners.forEach(room -> all.putAll(room.teams()));
        return all;
    }

    /** An instrument of a published version.
     * @throws NotFound when there is none */
    public Instrument get(long packVersionId, String instrumentId) {
        PublishedPack published = packs.version(packVersionId);
        if (published.kind() != PackKind.INSTRUMENTS) {
            throw new NotFound();
        }
        return in(published).find(instrumentId).orElseThrow(NotFound::new);
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
