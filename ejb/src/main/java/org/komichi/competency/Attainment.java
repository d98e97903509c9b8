package org.komichi.competency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.framework.FrameworkLineage;

/**
 * The level of one outcome as it follows from evidence. Nothing else counts: what was revoked, is over or lies in the future
 * carries nothing, and the order in which evidence arrived does not matter.
 *
 * @param outcome code of the framework
 * @param level 0 to 5
 * @param until the last day on which this level holds if nothing new comes; null when it lasts
 * @param because the evidence that carries the level, the latest first; empty at level 0
 * @param visitsMissing how many accompanied visits level 4 still takes; 0 from level 4 on
 */
public record Attainment(String outcome, int level, LocalDate until, List<EvidenceEntry> because, int visitsMissing) {
    private static final int SUPERVISED = EvidenceKind.VISIT.maxLevel();

    /** Evidence that counts today. */
    private record Counting(EvidenceEntry entry, int level, LocalDate until) {}

    private static final Comparator<Counting> LONGEST_FIRST =
            Comparator.comparing(Attainment::end).reversed().thenComparing(Counting::entry, EvidenceEntry.LATEST_FIRST);

    /**
     * What evidence attains.
     *
     * @param framework the version that counts
     * @param outcome code of one of its outcomes
     * @param evidence all evidence for this outcome, in any order
     * @param today the day it is asked
     * @throws java.util.NoSuchElementException when the framework has no such outcome
     */
    public static Attainment of(
            CompetencyFramework framework, String outcome, List<EvidenceEntry> evidence, LocalDate today) {
        return of(framework.outcome(outcome).orElseThrow(), evidence, today);
    }

    /** What somebody attained, by outcome; outcomes without evidence that counts are missing. */
    static Map<String, Attainment> of(FrameworkLineage lineage, List<EvidenceEntry> evidence, LocalDate today) {
        Map<String, Attainment> attained = new HashMap<>();
        EvidenceEntry.byOutcome(evidence, lineage).forEach((outcome, entries) -> {
            Attainment attainment = of(lineage.outcome(outcome), entries, today);
            if (attainment.level() > 0) {
                attained.put(outcome, attainment);
            }
        });
        return attained;
    }

    /** The same for an outcome at hand. */
    static Attainment of(Outcome outcome, List<EvidenceEntry> evidence, LocalDate today) {
        List<Counting> single = new ArrayList<>();
        Map<String, Counting> visits = new HashMap<>();
        for (EvidenceEntry entry : evidence) {
            LocalDate until = entry.lastDay(outcome);
            if (entry.revokedOn() != null || entry.on().isAfter(today) || until != null && until.isBefore(today)) {
                continue;
            }
            Counting counting = new Counting(entry, entry.supports(), until);
            if (entry.kind() != EvidenceKind.VISIT) {
                single.add(counting);
            } else if (counting.level() >= SUPERVISED) {
                // A visit counts once, however often it was taken down.
                visits.merge(entry.occasion(), counting, Attainment::longer);
            }
        }
        int missing = Math.max(0, outcome.visitsNeeded() - visits.size());
        int level = Math.max(single.stream().mapToInt(Counting::level).max().orElse(0), missing == 0 ? SUPERVISED : 0);
        if (level == 0) {
            return new Attainment(outcome.code(), 0, null, List.of(), missing);
        }
        List<Counting> carriers = new ArrayList<>(
                single.stream().filter(one -> one.level() >= level).toList());
        List<LocalDate> ends =
                new ArrayList<>(carriers.stream().map(Attainment::end).toList());
        if (missing == 0 && level <= SUPERVISED) {
            carriers.addAll(visits.values());
            // As long as enough visits last: of three that are needed, the third-longest says how long.
            visits.values().stream()
                    .map(Attainment::end)
                    .sorted(Comparator.reverseOrder())
                    .skip(outcome.visitsNeeded() - 1L)
                    .findFirst()
                    .ifPresent(ends::add);
        }
        LocalDate end = ends.stream().max(Comparator.naturalOrder()).orElseThrow();
        return new Attainment(
                outcome.code(),
                level,
                end.equals(LocalDate.MAX) ? null : end,
                carriers.stream()
                        .map(Counting::entry)
                        .sorted(EvidenceEntry.LATEST_FIRST)
                        .toList(),
                level >= SUPERVISED ? 0 : missing);
    }

    private static LocalDate end(Counting counting) {
        return counting.until() == null ? LocalDate.MAX : counting.until();
    }

    private static Counting longer(Counting one, Counting other) {
        return LONGEST_FIRST.compare(one, other) <= 0 ? one : other;
    }
}
