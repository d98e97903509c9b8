package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds in a text whatever may lead to a child: names, dates, places, institutions, figures that are too exact, rare diseases. Its
 * time grows with the length of the text. It knows nothing of the person who wrote, and keeps nothing.
 */
public final class TextCheck {
    private static final List<Rule> EVERYWHERE = List.of(
            new Contacts(),
            new Times(),
            new Names(),
            new Figures(),
            new Institutions(),
            new Diseases(),
            new Circumstances());

    private final List<Rule> rules;

    /** A check that knows these places by name. */
    public TextCheck(Collection<PlaceNames.Named> places) {
        rules = new ArrayList<>(EVERYWHERE);
        rules.add(new Places(places));
    }

    /** What it finds, in the order of the text; no two overlap. A null or empty text has nothing. */
    public List<Finding> findings(String text) {
        return findings(text, null);
    }

    /**
     * What it finds, with repairs that count from the first day at home.
     *
     * @param beginning T0; null when nobody said it. It is not kept
     */
    public List<Finding> findings(String text, LocalDate beginning) {
        return found(rules, text, beginning);
    }

    /** What of these kinds it finds, as it was written, once each; empty when there is nothing. */
    public String matched(String text, Set<TraceKind> kinds) {
        return findings(text).stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .map(Finding::matched)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    static List<Finding> found(List<Rule> rules, String text, LocalDate beginning) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        Folded folded = new Folded(text);
        List<Finding> all = new ArrayList<>();
        rules.forEach(rule -> all.addAll(rule.in(folded, beginning)));
        // Of two that overlap the longer one tells more; of two as long, the one of the earlier rule.
        all.sort(Comparator.comparingInt(Finding::from)
                .thenComparing(Comparator.comparingInt(Finding::length).reversed()));
        List<Finding> apart = new ArrayList<>();
        for (Finding next : all) {
            Finding last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || !last.overlaps(next)) {
                apart.add(next);
            } else if (next.length() > last.length()) {
                apart.set(apart.size() - 1, next);
            }
        }
        return List.copyOf(apart);
    }
}
