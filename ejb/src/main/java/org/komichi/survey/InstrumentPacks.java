package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.content.Pack;
import org.komichi.content.PackInterpreter;
import org.komichi.content.PackKind;
import org.komichi.content.PackProblem;
import tools.jackson.databind.JsonNode;

/** Says to the importer what is wrong with a pack of instruments, and on what its answers hang. */
@ApplicationScoped
public class InstrumentPacks implements PackInterpreter {
    /** The file of a pack in which its questionnaires stand. */
    public static final String FILE = "instruments.yaml";

    @Override
    public PackKind kind() {
        return PackKind.INSTRUMENTS;
    }

    /**
     * What does not fit in questionnaires whose shape is right.
     *
     * @param code the text is that of {@code content_problem.instrument-<code>}
     * @param at JSON pointer to where it shows
     * @param what the text mentions
     */
    public record Fault(String code, String at, String what) {}

    /** What does not fit in a file that may not be finished yet. */
    public static List<Fault> faults(JsonNode file) {
        return new InstrumentsReader(file)
                .faults().stream()
                        .map(fault -> new Fault(fault.code(), fault.at(), fault.what()))
                        .toList();
    }

    /** The questionnaires of a file that may not be finished yet: what does not fit is left out. */
    public static Instruments read(JsonNode file) {
        return new InstrumentsReader(file).instruments();
    }

    @Override
    public List<PackProblem> check(Pack pack) {
        return new InstrumentsReader(pack.yaml(FILE))
                .faults().stream()
                        .map(fault -> PackProblem.at(
                                FILE, pack.line(FILE, fault.at()), "instrument-" + fault.code(), fault.what()))
                        .toList();
    }

    /** Instruments, sections, items and what can be chosen; not the words. */
    @Override
    public String structure(Pack pack) {
        return new InstrumentsReader(pack.yaml(FILE))
                .instruments().all().stream()
                        .map(instrument -> instrument.id() + "@" + instrument.version()
                                + instrument.sections().stream()
                                        .map(InstrumentPacks::structure)
                                        .toList())
                        .collect(Collectors.joining("\n"));
    }

    private static String structure(Section section) {
        return section.id()
                + section.items().stream()
                        .map(item -> item.id() + ":" + item.kind() + ":" + item.key() + ":"
                                + (item.when() == null ? "" : item.when() + ":")
                                + item.options().stream()
                                        .map(Item.Option::value)
                                        .toList())
                        .toList();
    }
}
