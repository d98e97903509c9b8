package org.komichi.instrument;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.content.Pack;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.shared.NotFound;
import org.komichi.survey.Comparability;
import org.komichi.survey.Instrument;
import org.komichi.survey.InstrumentPacks;
import org.komichi.survey.InstrumentShelf;
import org.komichi.survey.ItemKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Published questionnaires as an organizer may read, copy and compare them: everybody's, and those of her teams. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class PublishedInstruments {
    @Inject
    Packs packs;

    @Inject
    InstrumentShelf shelf;

    @Inject
    OwnInstruments owners;

    @Inject
    CurrentPerson currentPerson;

    /** The latest version of each. */
    public List<PublishedInstrument> latest() {
        Map<String, Long> teams = owners.teams();
        return shelf.latest().stream()
                .filter(found -> mayRead(teams, found.instrument().id()))
                .map(found -> new PublishedInstrument(
                        found.packVersionId(),
                        found.instrument(),
                        teams.containsKey(found.instrument().id())))
                .toList();
    }

    /** The worded scales that they use, each once. */
    public List<WordedScale> scales() {
        Map<String, WordedScale> scales = new LinkedHashMap<>();
        latest().stream()
                .flatMap(one -> one.instrument().items())
                .filter(item -> item.kind() == ItemKind.LIKERT)
                .forEach(item -> scales.putIfAbsent(
                        item.scale(), new WordedScale(item.scale(), item.options(), item.notApplicable())));
        return List.copyOf(scales.values());
    }

    /** One of them.
     * @throws NotFound when there is none, or it is another team's */
    public Instrument get(long packVersion, String instrument) {
        if (!mayRead(owners.teams(), instrument)) {
            throw new NotFound();
        }
        return shelf.get(packVersion, instrument);
    }

    /** The versions of the pack in which a version stands, the newest first. */
    public List<PublishedPack> versions(long packVersion) {
        return packs.versionsOf(packs.version(packVersion).slug());
    }

    /** The version before this one; empty when it is the first, or the one before did not have this questionnaire. */
    public Optional<Instrument> before(long packVersion, String instrument) {
        get(packVersion, instrument);
        int number = packs.version(packVersion).number();
        return versions(packVersion).stream()
                .filter(version -> version.number() < number)
                .findFirst()
                .flatMap(version -> InstrumentPacks.read(version.pack().yaml(InstrumentPacks.FILE))
                        .find(instrument));
    }

    /** How each question of a version stands to the version before. */
    public Map<String, Comparability> sinceBefore(long packVersion, String instrument) {
        return before(packVersion, instrument)
                .map(earlier -> get(packVersion, instrument).standing(earlier))
                .orElse(Map.of());
    }

    /** A version as a YAML file that can be taken in again. */
    public String yaml(long packVersion, String instrument) {
        return DraftFile.yaml(copy(packVersion, instrument).whole());
    }

    /** A published questionnaire as the beginning of a draft. */
    public Draft copy(long packVersion, String instrument) {
        get(packVersion, instrument);
        Pack pack = packs.version(packVersion).pack();
        return DraftFile.copyOf(pack.yaml(InstrumentPacks.FILE), sources(pack), instrument);
    }

    /** Gives questions of a published pack to a draft. */
    public void give(long packVersion, List<String> items, Draft draft, String section) {
        Pack pack = packs.version(packVersion).pack();
        JsonNode file = pack.yaml(InstrumentPacks.FILE);
        if (InstrumentPacks.read(file).all().stream().noneMatch(one -> mayRead(owners.teams(), one.id()))) {
            throw new NotFound();
        }
        for (String code : items) {
            JsonNode item = DraftNodes.find(file.path("items"), "id", code).orElseThrow(NotFound::new);
            JsonNode scale = DraftNodes.find(
                            file.path("scales"), "code", item.path("scale").asString(""))
                    .orElse(MissingNode.getInstance());
            List<String> cited = DraftNodes.strings(item.path("sources"));
            draft.takeItem(
                    section,
                    item,
                    scale,
                    java.util.stream.Stream.concat(DraftNodes.all(file.path("sources")), DraftNodes.all(sources(pack)))
                            .filter(source -> cited.contains(source.path("id").asString()))
                            .toList());
        }
    }

    private static JsonNode sources(Pack pack) {
        return pack.has("sources.yaml") ? pack.yaml("sources.yaml").path("sources") : MissingNode.getInstance();
    }

    private boolean mayRead(Map<String, Long> teams, String instrument) {
        Long team = teams.get(instrument);
        return team == null
                || currentPerson.scopesOf(Role.ORGANIZER, Scope.ORGANISATION).contains(team);
    }
}
