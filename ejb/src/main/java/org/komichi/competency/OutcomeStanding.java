package org.komichi.competency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.framework.CompetencyFramework.Level;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.shared.Bilingual;

/**
 * Where a person stands in one outcome.
 *
 * @param outcome what it is, with its rules
 * @param attained what follows from the evidence
 * @param target null when nothing is asked of her group
 * @param note what her group must know about this target, or null
 * @param evidence all of it, the latest first, each with the last day on which it counts
 * @param ratings how she saw herself, the earliest first; none of it counts
 * @param nextSteps what would close the gap; empty when there is none or nothing is on offer
 * @param earns what earns the next missing level; null when there is no gap
 */
public record OutcomeStanding(
        Outcome outcome,
        Attainment attained,
        Integer target,
        Bilingual note,
        List<EvidenceEntry> evidence,
        List<SelfRated> ratings,
        List<NextStep> nextSteps,
        Level earns) {
    static OutcomeStanding of(
            CompetencyFramework framework,
            Outcome outcome,
            Group group,
            List<EvidenceEntry> evidence,
            List<SelfRated> ratings,
            LocalDate today) {
        Attainment attained = Attainment.of(outcome, evidence, today);
        Integer target = group == null ? null : outcome.targets().get(group.code());
        return new OutcomeStanding(
                outcome,
                attained,
                target,
                group == null ? null : outcome.notes().get(group.code()),
                evidence.stream()
                        .sorted(EvidenceEntry.LATEST_FIRST)
                        .map(entry -> entry.lasting(outcome))
                        .toList(),
                List.copyOf(ratings),
                List.of(),
                target != null && attained.level() < target ? framework.level(attained.level() + 1) : null);
    }

    /** The code of the outcome, such as {@code B3}. */
    public String code() {
        return outcome.code();
    }

    /** What the outcome says. */
    public Bilingual text() {
        return outcome.text();
    }

    /** The level, 0 to 5. */
    public int level() {
        return attained.level();
    }

    /** The last day on which this level holds if nothing new comes; null when it lasts. */
    public LocalDate until() {
        return attained.until();
    }

    /** The level on another day, as far as it follows from what is known today. */
    public int levelOn(LocalDate day) {
        return Attainment.of(outcome, evidence, day).level();
    }

    /** How she sees herself now; null when she never said. */
    public Integer selfRating() {
        return ratings.isEmpty() ? null : ratings.getLast().rating();
    }

    /** Whether there is a target and the level is up to it. */
    public boolean reached() {
        return target != null && level() >= target;
    }

    /** Whether there is a target that is not reached. */
    public boolean gap() {
        return target != null && level() < target;
    }

    /** Whether something that is better learned before, and asked of her too, is behind. */
    boolean waits(Map<String, OutcomeStanding> all) {
        return outcome.prerequisites().stream()
                .map(all::get)
                .anyMatch(before -> before.gap() && before.level() <= level());
    }

    OutcomeStanding offering(List<NextStep> steps) {
        return new OutcomeStanding(
                outcome, attained, target, note, evidence, ratings, gap() ? steps : List.of(), earns);
    }
}
