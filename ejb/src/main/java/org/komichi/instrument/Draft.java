package org.komichi.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.survey.Condition;
import org.komichi.survey.Instrument;
import org.komichi.survey.InstrumentPacks;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.WaveKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A questionnaire that is being written. It is a document in the format of the packs from the beginning, so that what is
 * published, exported and taken in is the same thing; while it is written, texts may still be missing in it.
 */
public final class Draft {
    private final ObjectNode file;
    private final ObjectNode sheet;

    Draft(JsonNode file) {
        this.file = (ObjectNode) file;
        this.sheet = (ObjectNode) file.path("instruments").get(0);
    }

    /** A draft with nothing asked yet. */
    static Draft blank(String code, WaveKind wave, Bilingual title) {
        ObjectNode file = DraftNodes.object();
        file.putArray("scales");
        file.putArray("items");
        ObjectNode sheet = file.putArray("instruments").addObject();
        sheet.put("id", code).put("version", "1").put("wave", wave.name());
        DraftNodes.put(sheet, "title", title);
        DraftNodes.put(sheet, "purpose", new Bilingual("", ""));
        sheet.put("minutes", 5);
        sheet.putArray("sections");
        sheet.putArray("scales");
        return new Draft(file);
    }

    /** The questionnaire as it would be filled in now; what does not fit yet is left out. */
    public Instrument instrument() {
        return InstrumentPacks.read(file).all().getFirst();
    }

    /** The document, as it is stored. */
    JsonNode file() {
        return file;
    }

    /** What it is called and for, at which moment it is answered, and how many minutes it takes. */
    public void tellAbout(WaveKind wave, Bilingual title, Bilingual purpose, int minutes) {
        sheet.put("wave", wave.name());
        DraftNodes.put(sheet, "title", title);
        DraftNodes.put(sheet, "purpose", purpose);
        sheet.put("minutes", minutes);
    }

    /** From now on it is another questionnaire, or another version of it. */
    void become(String code, int version) {
        sheet.put("id", code).put("version", String.valueOf(version));
    }

    /** A new section at the end.
     * @return its id */
    public String addSection(Bilingual title) {
        Set<String> taken =
                DraftNodes.all(sections()).map(one -> one.path("id").asString()).collect(Collectors.toSet());
        String id = Stream.iterate(1, n -> n + 1)
                .map(n -> "s" + n)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
        ObjectNode section = sections().addObject();
        section.put("id", id);
        DraftNodes.put(section, "title", title);
        section.putArray("items");
        return id;
    }

    /**
     * What stands above a section, and when it is asked.
     *
     * @param intro null for none
     * @param when null: always
     */
    public void changeSection(String id, Bilingual title, Bilingual intro, boolean shuffle, Condition when) {
        ObjectNode section = section(id);
        DraftNodes.put(section, "title", title);
        DraftNodes.put(section, "intro", intro);
        DraftNodes.put(section, "shuffle", shuffle);
        DraftNodes.put(section, "when", when);
    }

    /** Takes a section out, with its questions. */
    public void removeSection(String id) {
        codes(section(id)).forEach(this::removeItem);
        DraftNodes.remove(sections(), section(id));
        DraftNodes.removeIf(scales(), scale -> scale.path("id").asString().equals(id));
    }

    /** One place up or down; at the end of the list it stays. */
    public void moveSection(String id, boolean up) {
        DraftNodes.move(sections(), section(id), up);
    }

    /** Whether the points and the knowledge of a section are read together, as one sum. */
    public boolean isSummed(String id) {
        return scaleOf(id) != null;
    }

    /** Reads the points and the knowledge of a section together from now on, or each by itself. */
    public void sumUp(String id, boolean together) {
        JsonNode scale = scaleOf(id);
        if (scale != null && !together) {
            DraftNodes.remove(scales(), scale);
        } else if (scale == null && together) {
            ObjectNode made = scales().addObject();
            made.put("id", id);
            made.set("title", section(id).path("title").deepCopy());
            DraftNodes.put(made, "items", compared(id));
        }
    }

    /** A new question at the end of a section.
     * @param code of the question, which no other ever had */
    void addItem(String section, String code, ItemKind kind) {
        ObjectNode item = items().addObject();
        item.put("id", code);
        DraftItem.blank(item, kind);
        ask(section, code);
    }

    /** Takes over a question of another questionnaire, with its code: answers here and there can be compared.
     * @throws AskedAlready when it is here */
    void takeItem(String section, JsonNode item, JsonNode scale, List<JsonNode> itsSources) {
        String code = item.path("id").asString();
        if (DraftNodes.find(items(), "id", code).isPresent()) {
            throw new AskedAlready(DraftNodes.bilingual(item.path("text")));
        }
        ObjectNode taken = ((ObjectNode) item.deepCopy());
        taken.remove("when");
        items().add(taken);
        if (!scale.isMissingNode()
                && DraftNodes.find(points(), "code", scale.path("code").asString())
                        .isEmpty()) {
            points().add(scale.deepCopy());
        }
        for (JsonNode source : itsSources) {
            if (DraftNodes.find(sources(), "id", source.path("id").asString()).isEmpty()) {
                sources().add(source.deepCopy());
            }
        }
        ask(section, code);
    }

    private void ask(String section, String code) {
        ((ArrayNode) section(section).path("items")).add(code);
        addToSum(section, code);
    }

    /** Changes a question; its code and kind stay. */
    public void changeItem(Item item) {
        DraftItem.write(item(item.id()), item);
    }

    /** Puts a question on another scale. */
    void putOn(String code, String scale) {
        item(code).put("scale", scale);
    }

    /** The source of a knowledge question, by its title; it is listed with the day on which it was checked. */
    public void cite(String code, String title, String checkedOn) {
        DraftItem.cite(item(code), sources(), title, checkedOn);
    }

    /** What a knowledge question cites; empty when it cites nothing. */
    public String cited(String code) {
        return DraftItem.cited(item(code), sources());
    }

    /** Takes a question out. */
    public void removeItem(String code) {
        DraftNodes.all(sections()).forEach(section -> DraftNodes.without((ArrayNode) section.path("items"), code));
        DraftNodes.all(scales()).forEach(scale -> DraftNodes.without((ArrayNode) scale.path("items"), code));
        DraftNodes.remove(items(), item(code));
    }

    /** One place up or down; from the edge of its section into the next one. */
    public void moveItem(String code, boolean up) {
        List<JsonNode> all = DraftNodes.all(sections()).toList();
        int at = 0;
        while (!codes(all.get(at)).contains(code)) {
            at++;
        }
        ArrayNode here = (ArrayNode) all.get(at).path("items");
        int place = codes(all.get(at)).indexOf(code);
        int to = place + (up ? -1 : 1);
        if (to >= 0 && to < here.size()) {
            DraftNodes.without(here, code);
            here.insert(to, code);
        } else if (up ? at > 0 : at < all.size() - 1) {
            JsonNode next = all.get(up ? at - 1 : at + 1);
            DraftNodes.without(here, code);
            DraftNodes.all(scales()).forEach(scale -> DraftNodes.without((ArrayNode) scale.path("items"), code));
            ArrayNode there = (ArrayNode) next.path("items");
            there.insert(up ? there.size() : 0, code);
            addToSum(next.path("id").asString(), code);
        }
    }

    /** The worded scales of the draft. */
    public List<WordedScale> wordedScales() {
        return DraftNodes.all(points()).map(WordedScale::read).toList();
    }

    /** Takes over a scale, unless the draft has it. */
    public void takeScale(WordedScale scale) {
        if (DraftNodes.find(points(), "code", scale.code()).isEmpty()) {
            put(scale);
        }
    }

    /** Sets a scale, new or known by its code. */
    public void put(WordedScale scale) {
        ObjectNode node = DraftNodes.find(points(), "code", scale.code())
                .map(ObjectNode.class::cast)
                .orElseGet(() -> points().addObject());
        scale.write(node);
    }

    /** The document as it is published: without scales, sums and sources that nothing uses. */
    JsonNode whole() {
        Draft copy = new Draft(file.deepCopy());
        Set<String> used = DraftNodes.all(copy.items())
                .map(item -> item.path("scale").asString(""))
                .collect(Collectors.toSet());
        DraftNodes.removeIf(
                copy.points(), scale -> !used.contains(scale.path("code").asString()));
        DraftNodes.removeIf(copy.scales(), scale -> scale.path("items").isEmpty());
        Set<String> cited = new HashSet<>();
        DraftNodes.all(copy.items()).forEach(item -> cited.addAll(DraftNodes.strings(item.path("sources"))));
        DraftNodes.removeIf(
                copy.sources(), source -> !cited.contains(source.path("id").asString()));
        if (copy.sources().isEmpty()) {
            copy.file.remove("sources");
        }
        return copy.file;
    }

    private void addToSum(String section, String code) {
        JsonNode scale = scaleOf(section);
        if (scale != null && compared(section).contains(code)) {
            ((ArrayNode) scale.path("items")).add(code);
        }
    }

    private List<String> compared(String section) {
        return codes(section(section)).stream()
                .filter(code -> DraftItem.kind(item(code)).compared())
                .toList();
    }

    // A scale belongs to the section that it was made for, or else to the one that asks its items.
    private JsonNode scaleOf(String section) {
        List<String> asked = codes(section(section));
        return DraftNodes.find(scales(), "id", section)
                .or(() -> DraftNodes.all(scales())
                        .filter(scale ->
                                DraftNodes.strings(scale.path("items")).stream().anyMatch(asked::contains))
                        .findFirst())
                .orElse(null);
    }

    private static List<String> codes(JsonNode section) {
        return DraftNodes.strings(section.path("items"));
    }

    private ObjectNode section(String id) {
        return (ObjectNode) DraftNodes.find(sections(), "id", id).orElseThrow(NotFound::new);
    }

    private ObjectNode item(String code) {
        return (ObjectNode) DraftNodes.find(items(), "id", code).orElseThrow(NotFound::new);
    }

    private ArrayNode sections() {
        return DraftNodes.array(sheet, "sections");
    }

    private ArrayNode scales() {
        return DraftNodes.array(sheet, "scales");
    }

    private ArrayNode items() {
        return DraftNodes.array(file, "items");
    }

    private ArrayNode points() {
        return DraftNodes.array(file, "scales");
    }

    private ArrayNode sources() {
        return DraftNodes.array(file, "sources");
    }
}
