package org.komichi.competency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.komichi.competency.CompetencyFramework.Expiry;
import org.komichi.competency.CompetencyFramework.Group;
import org.komichi.competency.CompetencyFramework.Level;
import org.komichi.competency.CompetencyFramework.Outcome;
import org.komichi.shared.Bilingual;

/**
 * Where a person stands in one outcome.
 *
 * @param attained what follows from the evidence
 * @param target null when nothing is asked of her group
 * @param note what her group must know about this target, or null
 * @param procedure whether level 4 takes several accompanied visits
 * @param expires how long a level lasts; null when it lasts
 * @param prerequisites what is better learned before
 * @param evidence all of it, the latest first, each with the last day on which it counts
 * @param ratings how she saw herself, the earliest first; none of it counts
 * @param nextSteps what would close the gap; empty when there is none or nothing is on offer
 * @param earns what earns the next missing level; null when there is no gap
 */
public record OutcomeStanding(
        String code,
        Bilingual text,
        Attainment attained,
        Integer target,
        Bilingual note,
        boolean procedure,
        Expiry expires,
        List<String> prerequisites,
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
                outcome.code(),
                outcome.text(),
                attained,
                target,
                group == null ? null : outcome.notes().get(group.code()),
                outcome.procedure(),
                outcome.expires(),
                outcome.prerequisites(),
                evidence.stream()
                        .sorted(EvidenceEntry.LATEST_FIRST)
                        .map(entry -> entry.lasting(outcome.lastDay(entry)))
                        .toList(),
                List.copyOf(ratings),
                List.of(),
                target != null && attained.level() < target ? framework.level(attained.level() + 1) : null);
    }

    /** The level, 0 to 5. */
    public int level() {
        return attained.level();
    }

    /** The last day on which this level holds if nothing new comes; null when it lasts. */
    public LocalDate until() {
        return attained.until();
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
        return prerequisites.stream()
                .map(all::get)
                .anyMatch(before -> before.gap() && before.level() <= level());
    }

    OutcomeStanding offering(List<NextStep> steps) {
        return new OutcomeStanding(
                code,
                text,
                attained,
                target,
                note,
                procedure,
                expires,
                prerequisites,
                evidence,
                ratings,
                gap() ? steps : List.of(),
                earns);
    }
}
