package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.content.Pack;
import org.komichi.content.PackInterpreter;
import org.komichi.content.PackKind;
import org.komichi.content.PackProblem;

/** Says to the importer what is wrong with a pack of instruments, and on what its answers hang. */
@ApplicationScoped
public class InstrumentPacks implements PackInterpreter {
    static final String FILE = "instruments.yaml";

    @Override
    public PackKind kind() {
        return PackKind.INSTRUMENTS;
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
