package org.komichi.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.komichi.content.Pack;
import org.komichi.content.PackFiles;
import org.komichi.content.PackProblem;
import org.komichi.content.PackReader;
import org.komichi.content.PackRefused;
import org.komichi.survey.InstrumentPacks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A questionnaire as a file: one YAML text in the format of the packs, which also takes it in. */
final class DraftFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build());

    private DraftFile() {}

    /** As it is stored. */
    static String json(Draft draft) {
        return JSON.writeValueAsString(draft.file());
    }

    static Draft ofJson(String json) {
        return new Draft(JSON.readTree(json));
    }

    /** As it is exported and published. */
    static String yaml(JsonNode whole) {
        return YAML.writeValueAsString(whole);
    }

    /** The files of the pack that this questionnaire becomes. */
    static PackFiles pack(Draft draft, String slug, String team) {
        return files(
                slug,
                DraftNodes.bilingual(draft.whole().at("/instruments/0/title")).ja(),
                team,
                yaml(draft.whole()));
    }

    private static PackFiles files(String slug, String title, String team, String instruments) {
        ObjectNode head = DraftNodes.object();
        head.put("format", 1).put("slug", slug).put("kind", "instruments");
        head.putObject("title").put("ja", title).put("en", title);
        head.put("authors", team).put("licence", "© " + team);
        head.putObject("review").put("state", "UNREVIEWED");
        return PackFiles.ofTexts(Map.of("pack.yaml", YAML.writeValueAsString(head), InstrumentPacks.FILE, instruments));
    }

    /**
     * Reads a YAML text that holds one questionnaire.
     *
     * @throws PackRefused with the lines of what is wrong
     * @throws OneQuestionnaireExpected when it holds none or several
     */
    static Draft ofYaml(String yaml, PackReader reader) {
        Pack pack = reader.read(files("team-import", "import", "import", yaml), headword -> true);
        List<PackProblem> problems = new InstrumentPacks().check(pack);
        if (!problems.isEmpty()) {
            throw new PackRefused(problems);
        }
        JsonNode file = pack.yaml(InstrumentPacks.FILE);
        int held = file.path("instruments").size();
        if (held != 1) {
            throw new OneQuestionnaireExpected(held);
        }
        return new Draft(file.deepCopy());
    }

    /** One questionnaire of a published file, with what it asks and nothing else. */
    static Draft copyOf(JsonNode file, JsonNode sources, String instrument) {
        ObjectNode copy = (ObjectNode) file.deepCopy();
        keep(copy, "instruments", one -> one.path("id").asString().equals(instrument));
        Set<String> asked = DraftNodes.all(copy.at("/instruments/0/sections"))
                .flatMap(section -> DraftNodes.strings(section.path("items")).stream())
                .collect(Collectors.toSet());
        keep(copy, "items", item -> asked.contains(item.path("id").asString()));
        List<JsonNode> all = new ArrayList<>();
        StreamSupport.stream(copy.path("sources").spliterator(), false).forEach(all::add);
        StreamSupport.stream(sources.spliterator(), false).forEach(all::add);
        copy.putArray("sources").addAll(all);
        return new Draft(new Draft(copy).whole());
    }

    private static void keep(ObjectNode owner, String list, Predicate<JsonNode> what) {
        DraftNodes.removeIf(DraftNodes.array(owner, list), what.negate());
    }

    /** What is wrong with the draft as it stands, everything at once. */
    static List<DraftFault> faults(Draft draft, PackReader reader) {
        JsonNode whole = draft.whole();
        List<DraftFault> faults = new ArrayList<>();
        try {
            reader.read(files("team-check", "check", "check", yaml(whole)), headword -> true);
        } catch (PackRefused refused) {
            refused.problems().stream()
                    .map(problem -> DraftFault.of(whole, problem))
                    .forEach(faults::add);
        }
        InstrumentPacks.faults(whole).stream()
                .map(fault -> DraftFault.at(whole, fault.at(), "instrument-" + fault.code(), List.of(fault.what())))
                .forEach(faults::add);
        return DraftFault.readable(faults);
    }
}
