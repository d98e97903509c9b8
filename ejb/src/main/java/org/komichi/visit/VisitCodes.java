package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.Cases;
import org.komichi.competency.Competencies;
import org.komichi.identity.UnknownCode;
import org.komichi.shared.Bilingual;

/**
 * The codes by which a visit is told: what was done, how old the child is, which devices she lives with. They are those of the
 * library of cases. There is no other field about a child.
 */
@ApplicationScoped
public class VisitCodes {
    @Inject
    VisitShelf shelf;

    @Inject
    Cases cases;

    @Inject
    Competencies competencies;

    /** The activities that can be signed off now, by code. */
    public Map<String, VisitActivity> activities() {
        return shelf.latest().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().activity(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    /** What the competencies say, by code, in order of their codes. */
    public Map<String, Bilingual> competencies() {
        return new java.util.TreeMap<>(competencies.words());
    }

    /** Age bands and devices with their names. */
    public CaseCodes names() {
        return cases.codes();
    }

    /** The age band, when it is one.
     * @throws UnknownCode when it is not */
    String age(String code) {
        return known(names().all(CaseCodes.Axis.AGES).keySet(), List.of(code)).getFirst();
    }

    /** These devices, in the order of the list.
     * @throws UnknownCode when one is not in it */
    List<String> devices(Collection<String> codes) {
        Set<String> all = names().all(CaseCodes.Axis.DEVICES).keySet();
        known(all, codes);
        return all.stream().filter(codes::contains).toList();
    }

    /** These competencies, in order of their codes.
     * @throws UnknownCode when one is not in the framework */
    List<String> competencies(Collection<String> codes) {
        return known(competencies.words().keySet(), codes).stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** An activity that can be signed off now.
     * @throws UnknownCode when there is none */
    VisitShelf.Published activity(String code) {
        VisitShelf.Published found = shelf.latest().get(code);
        if (found == null) {
            throw new UnknownCode();
        }
        return found;
    }

    private static List<String> known(Set<String> all, Collection<String> codes) {
        if (!all.containsAll(codes)) {
            throw new UnknownCode();
        }
        return List.copyOf(codes);
    }
}
