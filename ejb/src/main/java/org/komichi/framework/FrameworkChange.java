package org.komichi.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komichi.framework.CompetencyFramework.Mapping;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.shared.Bilingual;

/**
 * What became of the outcomes of the version before.
 *
 * @param from the version before
 * @param moved outcomes that changed code, were divided, or are gone; in the order of the version before
 * @param reworded codes of outcomes that kept their code and have other words
 * @param added codes of outcomes for which no earlier evidence counts
 * @param compared whether the version before is at hand; without it only what the newer one says is known
 */
public record FrameworkChange(
        String from, List<Moved> moved, List<String> reworded, List<String> added, boolean compared) {
    /** An outcome of the version before.
     * @param text null when the version before is not at hand
     * @param now for which outcomes its evidence counts now; empty when it is gone */
    public record Moved(String outcome, Bilingual text, List<String> now) {}

    /** The change that a framework says it made; empty for a first version.
     * @param before earlier versions, in any order */
    static Optional<FrameworkChange> of(CompetencyFramework latest, List<CompetencyFramework> before) {
        return Optional.ofNullable(latest.mapping())
                .map(mapping -> before.stream()
                        .filter(earlier -> earlier.version().equals(mapping.from()))
                        .findFirst()
                        .map(earlier -> compared(latest, earlier))
                        .orElseGet(() -> said(mapping)));
    }

    private static FrameworkChange said(Mapping mapping) {
        List<Moved> moved = mapping.outcomes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> new Moved(entry.getKey(), null, entry.getValue()))
                .toList();
        return new FrameworkChange(mapping.from(), moved, List.of(), List.of(), false);
    }

    private static FrameworkChange compared(CompetencyFramework latest, CompetencyFramework earlier) {
        List<Moved> moved = new ArrayList<>();
        List<String> reworded = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        for (Outcome outcome : earlier.outcomes()) {
            List<String> now = latest.mapping().now(outcome.code()).stream()
                    .filter(code -> latest.outcome(code).isPresent())
                    .toList();
            reached.addAll(now);
            if (!now.equals(List.of(outcome.code()))) {
                moved.add(new Moved(outcome.code(), outcome.text(), now));
            } else if (!latest.outcome(outcome.code()).orElseThrow().text().equals(outcome.text())) {
                reworded.add(outcome.code());
            }
        }
        List<String> added = latest.outcomes().stream()
                .map(Outcome::code)
                .filter(code -> !reached.contains(code))
                .toList();
        return new FrameworkChange(latest.mapping().from(), moved, reworded, added, true);
    }

    /** Whether every outcome is what it was. */
    public boolean nothing() {
        return moved.isEmpty() && reworded.isEmpty() && added.isEmpty();
    }
}
