package org.komichi.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.komichi.search.Facet;

/** Words and facets of a search for cases. */
public class CaseQuery {
    @QueryParam("q")
    String words;

    @QueryParam("age")
    List<String> ages;

    @QueryParam("device")
    List<String> devices;

    @QueryParam("care")
    List<String> cares;

    @QueryParam("condition")
    List<String> conditions;

    @QueryParam("setting")
    List<String> settings;

    @QueryParam("competency")
    List<String> competencies;

    /**
     * What was chosen.
     *
     * @param known whether a facet has a value
     * @throws InvalidInput when it has not
     */
    Map<Facet, Set<String>> chosen(BiPredicate<Facet, String> known) {
        Map<Facet, List<String>> given = new EnumMap<>(Facet.class);
        given.put(Facet.AGE, ages);
        given.put(Facet.DEVICE, devices);
        given.put(Facet.CARE, cares);
        given.put(Facet.CONDITION, conditions);
        given.put(Facet.SETTING, settings);
        given.put(Facet.COMPETENCY, competencies);
        List<InvalidInput.Fault> faults = new ArrayList<>();
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        given.forEach((facet, values) -> {
            if (values != null && !values.isEmpty()) {
                chosen.put(facet, Set.copyOf(values));
                if (!values.stream().allMatch(value -> known.test(facet, value))) {
                    faults.add(new InvalidInput.Fault(facet.parameter(), "out-of-range"));
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return chosen;
    }
}
