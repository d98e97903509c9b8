package org.komichi.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.caselibrary.Cases;
import org.komichi.competency.Competencies;
import org.komichi.search.Facet;
import org.komichi.search.FacetCount;
import org.komichi.shared.Bilingual;
import org.komichi.web.frame.Texts;

/** What the values of facets are called, and which there are: codes of the case library and outcomes of the framework. */
@RequestScoped
public class FacetWords {
    private static final Map<Facet, Axis> LISTS = Map.of(
            Facet.AGE, Axis.AGES,
            Facet.DEVICE, Axis.DEVICES,
            Facet.CARE, Axis.CARES,
            Facet.CONDITION, Axis.CONDITIONS,
            Facet.SETTING, Axis.SETTINGS);

    private static final Set<Facet> OPEN = Set.of(Facet.AGE, Facet.DEVICE, Facet.CARE);

    @Inject
    Cases cases;

    @Inject
    Competencies competencies;

    private CaseCodes codes;
    private Map<String, Bilingual> outcomes;

    /** A value with its name and how many results have it. */
    public record Value(String code, String label, long count, boolean chosen) {}

    /** A facet with its values; open at once or not. */
    public record View(String name, String label, List<Value> values, boolean open) {}

    /** The facets that have values among the results, as the page shows them. */
    List<View> views(Map<Facet, List<FacetCount>> counts, Map<Facet, Set<String>> chosen, Locale reader) {
        return Arrays.stream(Facet.values())
                .map(facet -> new View(
                        facet.parameter(),
                        Texts.in(reader).getString("search_cases.facet." + facet.name()),
                        values(
                                facet,
                                counts.getOrDefault(facet, List.of()),
                                chosen.getOrDefault(facet, Set.of()),
                                reader),
                        OPEN.contains(facet) || chosen.containsKey(facet)))
                .filter(view -> !view.values().isEmpty())
                .toList();
    }

    /** Whether a facet has a value. */
    public boolean knows(Facet facet, String code) {
        return facet == Facet.COMPETENCY
                ? outcomes().containsKey(code)
                : codes().all(LISTS.get(facet)).containsKey(code);
    }

    /** What a value is called; one that nobody knows is its own name. */
    public String label(Facet facet, String code, Locale reader) {
        if (facet != Facet.COMPETENCY) {
            return codes().label(LISTS.get(facet), code, reader);
        }
        Bilingual outcome = outcomes().get(code);
        return outcome == null ? code : code + " " + outcome.in(reader);
    }

    /** The values that results have, and those that are chosen, in the order in which the library lists them. */
    public List<Value> values(Facet facet, List<FacetCount> counts, Set<String> chosen, Locale reader) {
        Map<String, Long> found = counts.stream().collect(Collectors.toMap(FacetCount::code, FacetCount::count));
        List<Value> values = new ArrayList<>();
        for (String code : order(facet)) {
            if (found.getOrDefault(code, 0L) > 0 || chosen.contains(code)) {
                values.add(new Value(
                        code, label(facet, code, reader), found.getOrDefault(code, 0L), chosen.contains(code)));
            }
        }
        return values;
    }

    private List<String> order(Facet facet) {
        return facet == Facet.COMPETENCY
                ? outcomes().keySet().stream().sorted().toList()
                : List.copyOf(codes().all(LISTS.get(facet)).keySet());
    }

    private CaseCodes codes() {
        if (codes == null) {
            codes = cases.codes();
        }
        return codes;
    }

    private Map<String, Bilingual> outcomes() {
        if (outcomes == null) {
            outcomes = competencies.words();
        }
        return outcomes;
    }
}
