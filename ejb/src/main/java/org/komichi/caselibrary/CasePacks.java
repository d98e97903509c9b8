package org.komichi.caselibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.komichi.content.Glossary;
import org.komichi.content.Pack;
import org.komichi.content.PackInterpreter;
import org.komichi.content.PackKind;
import org.komichi.content.PackProblem;
import org.komichi.content.Source;

/** What this room knows about packs of cases: every case in them is a complete one that keeps all rules. */
@ApplicationScoped
public class CasePacks implements PackInterpreter {
    @Inject
    Glossary glossary;

    @Override
    public PackKind kind() {
        return PackKind.CASES;
    }

    @Override
    public List<PackProblem> check(Pack pack) {
        // Packs are brought in by their names, and the framework may come after the cases: its codes are known by their
        // form.
        return check(
                pack,
                code -> code.matches("[A-Z][0-9]{1,2}"),
                term -> glossary.terms().has(term));
    }

    /** What is wrong with the cases of a pack.
     * @param outcome whether the framework has an outcome
     * @param term whether the glossary has a term */
    public static List<PackProblem> check(Pack pack, Predicate<String> outcome, Predicate<String> term) {
        CaseReferences known =
                new CaseReferences(CaseCodes.of(pack), Source.of(pack).keySet(), outcome, term);
        List<PackProblem> problems = new ArrayList<>();
        for (String path : paths(pack)) {
            CaseReading reading = CaseReading.of(pack.yaml(path));
            List<CaseFault> faults = new ArrayList<>(reading.faults());
            reading.document().ifPresent(document -> {
                faults.addAll(document.faults(known));
                faults.addAll(document.gaps());
                if (!("cases/" + document.slug() + ".yaml").equals(path)) {
                    faults.add(CaseFault.at("slug", "case-slug-file", path));
                }
                document.pictures().stream()
                        .filter(picture -> picture.file() != null && !pack.has(picture.file()))
                        .forEach(picture ->
                                faults.add(CaseFault.at("pictures", "case-picture-missing", picture.file())));
            });
            faults.forEach(fault ->
                    problems.add(new PackProblem(path, pack.line(path, fault.pointer()), fault.code(), fault.args())));
        }
        return problems;
    }

    /** The cases of a pack that was checked, in the order of its list. */
    public static List<CaseDocument> documents(Pack pack) {
        return paths(pack).stream()
                .flatMap(path -> CaseReading.of(pack.yaml(path)).document().stream())
                .toList();
    }

    /** Nothing hangs on the structure of cases: readers get the newer wording. */
    @Override
    public String structure(Pack pack) {
        return paths(pack).stream().collect(Collectors.joining("\n"));
    }

    static List<String> paths(Pack pack) {
        Set<String> there = pack.paths();
        return Pack.strings(pack.yaml(PackKind.CASES.mainFile()).path("cases")).stream()
                .map(slug -> "cases/" + slug + ".yaml")
                .filter(there::contains)
                .toList();
    }
}
