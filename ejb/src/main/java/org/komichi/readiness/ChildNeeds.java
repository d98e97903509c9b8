package org.komichi.readiness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.content.Pack;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Bundle;
import org.komichi.framework.CompetencyFramework.Need;
import org.komichi.identity.UnknownCode;
import org.komichi.shared.Bilingual;
import tools.jackson.databind.JsonNode;

/** What children ask of whoever looks after them: outcomes with levels, by age band, device and care. Read from the framework's pack. */
final class ChildNeeds {
    static final String FILE = "readiness.yaml";

    /** What one code asks for.
     * @param note what must be said about it; null when there is nothing */
    record Entry(List<Need> needs, List<String> sources, Bilingual note) {}

    /** A code of a list. */
    record Reason(Axis axis, String code) {}

    /**
     * An outcome that is needed.
     *
     * @param level the highest that anything asks for
     * @param groups who needs it; empty for everybody
     * @param because what asks for it; empty when every child does
     * @param sources ids of the sources behind it
     */
    record Needed(String outcome, int level, Set<String> groups, List<Reason> because, Set<String> sources) {}

    private final CompetencyFramework framework;
    private final List<Entry> always = new ArrayList<>();
    private final Map<Axis, Map<String, Entry>> entries = new EnumMap<>(Axis.class);

    private ChildNeeds(CompetencyFramework framework) {
        this.framework = framework;
    }

    /** Reads the table of a checked pack. */
    static ChildNeeds of(Pack pack) {
        ChildNeeds table =
                new ChildNeeds(CompetencyFramework.from(pack.yaml(pack.kind().mainFile())));
        JsonNode yaml = pack.yaml(FILE);
        yaml.path("always").forEach(node -> table.always.add(table.entry(node)));
        for (Axis axis : List.of(Axis.AGES, Axis.DEVICES, Axis.CARES)) {
            Map<String, Entry> list = new LinkedHashMap<>();
            yaml.path(axis.field()).forEach(node -> list.put(node.path("code").asString(), table.entry(node)));
            table.entries.put(axis, list);
        }
        return table;
    }

    private Entry entry(JsonNode node) {
        List<Need> needs = new ArrayList<>();
        Pack.strings(node.path("bundles"))
                .forEach(code -> framework.bundle(code).map(Bundle::needs).ifPresent(needs::addAll));
        node.path("needs")
                .properties()
                .forEach(need -> needs.add(new Need(
                        need.getKey(),
                        need.getValue().asInt(),
                        Pack.strings(node.path("only").path(need.getKey())))));
        return new Entry(
                List.copyOf(needs),
                Pack.strings(node.path("sources")),
                node.has("note") ? Pack.bilingual(node.path("note")) : null);
    }

    /** The codes of a list for which the table says something. */
    Set<String> codes(Axis axis) {
        return entries.get(axis).keySet();
    }

    /**
     * What a child asks for, in the order of the framework.
     *
     * @param mine whether a need is one of the reader's
     * @throws UnknownCode when the table does not know one of the codes
     */
    List<Needed> of(Child child, Predicate<Need> mine) {
        Map<String, Needed> needed = new LinkedHashMap<>();
        always.forEach(entry -> add(needed, entry, null, mine));
        asked(child).forEach(reason -> add(needed, entry(reason), reason, mine));
        return framework.outcomes().stream()
                .map(outcome -> needed.get(outcome.code()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** What must be said about a child beyond levels, by what asks for it. */
    Map<Reason, Bilingual> notes(Child child) {
        Map<Reason, Bilingual> notes = new LinkedHashMap<>();
        asked(child).stream()
                .filter(reason -> entry(reason).note() != null)
                .forEach(reason -> notes.put(reason, entry(reason).note()));
        return notes;
    }

    private List<Reason> asked(Child child) {
        List<Reason> asked = new ArrayList<>();
        if (child.age() != null) {
            asked.add(new Reason(Axis.AGES, child.age()));
        }
        reasons(Axis.DEVICES, child.devices(), asked);
        reasons(Axis.CARES, child.cares(), asked);
        return asked;
    }

    // In the order of the table, whatever the order in which they were ticked.
    private void reasons(Axis axis, Collection<String> codes, List<Reason> asked) {
        if (!codes(axis).containsAll(codes)) {
            throw new UnknownCode();
        }
        codes(axis).stream().filter(codes::contains).forEach(code -> asked.add(new Reason(axis, code)));
    }

    private Entry entry(Reason reason) {
        Entry entry = entries.get(reason.axis()).get(reason.code());
        if (entry == null) {
            throw new UnknownCode();
        }
        return entry;
    }

    private static void add(Map<String, Needed> needed, Entry entry, Reason reason, Predicate<Need> mine) {
        entry.needs().stream().filter(mine).forEach(need -> {
            Needed one = new Needed(
                    need.outcome(),
                    need.level(),
                    new TreeSet<>(need.groups()),
                    reason == null ? List.of() : List.of(reason),
                    new TreeSet<>(entry.sources()));
            needed.merge(need.outcome(), one, ChildNeeds::both);
        });
    }

    // What everybody needs is not only somebody's.
    private static Needed both(Needed one, Needed other) {
        Set<String> groups = new TreeSet<>();
        if (!one.groups().isEmpty() && !other.groups().isEmpty()) {
            groups.addAll(one.groups());
            groups.addAll(other.groups());
        }
        Set<Reason> because = new LinkedHashSet<>(one.because());
        because.addAll(other.because());
        Set<String> sources = new TreeSet<>(one.sources());
        sources.addAll(other.sources());
        return new Needed(one.outcome(), Math.max(one.level(), other.level()), groups, List.copyOf(because), sources);
    }
}
