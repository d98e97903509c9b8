package org.komichi.competency;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.competency.CompetencyFramework.Domain;
import org.komichi.competency.CompetencyFramework.Group;
import org.komichi.competency.CompetencyFramework.Level;
import org.komichi.competency.CompetencyFramework.Outcome;
import org.komichi.shared.Bilingual;

/**
 * Where a person stands: per outcome the level that follows from her evidence, beside the target of her profession group.
 *
 * @param frameworkVersion the version of the framework it is measured with
 * @param professionTold whether her profile names a profession
 * @param group her profession group; null when she has not told her profession or it has no targets
 * @param levels the names of the levels
 * @param domains in the order of the framework
 */
public record CompetencyProfile(
        String frameworkVersion,
        boolean professionTold,
        Group group,
        List<Level> levels,
        List<DomainStanding> domains) {
    /** One domain. */
    public record DomainStanding(String code, Bilingual name, Bilingual shortName, List<OutcomeStanding> outcomes) {
        /** Outcomes whose target is reached. */
        public long reached() {
            return outcomes.stream().filter(OutcomeStanding::reached).count();
        }

        /** Outcomes that have a target for her group. */
        public long targets() {
            return outcomes.stream().filter(outcome -> outcome.target() != null).count();
        }
    }

    /**
     * One outcome.
     *
     * @param level follows from the evidence, 0 to 5
     * @param target null when nothing is asked of her group
     * @param note what her group must know about this target, or null
     * @param evidence the latest first
     * @param nextSteps what would close the gap; empty when there is none or nothing is on offer
     * @param earns what earns the next missing level; null when there is no gap
     */
    public record OutcomeStanding(
            String code,
            Bilingual text,
            int level,
            Integer target,
            Bilingual note,
            List<EvidenceEntry> evidence,
            List<NextStep> nextSteps,
            Level earns) {
        /** Whether there is a target and the level is up to it. */
        public boolean reached() {
            return target != null && level >= target;
        }

        /** Whether there is a target that is not reached. */
        public boolean gap() {
            return target != null && level < target;
        }
    }

    /** The level that evidence supports: the highest of its kinds, 0 without any. */
    public static int level(List<EvidenceEntry> evidence) {
        return evidence.stream().mapToInt(EvidenceEntry::level).max().orElse(0);
    }

    /** The missing next level by outcome code, for all outcomes below their target. */
    static Map<String, Integer> gaps(
            CompetencyFramework framework, Group group, Map<String, List<EvidenceEntry>> evidence) {
        Map<String, Integer> gaps = new LinkedHashMap<>();
        for (Outcome outcome : framework.outcomes()) {
            int level = level(evidence.getOrDefault(outcome.code(), List.of()));
            Integer target = target(outcome, group);
            if (target != null && level < target) {
                gaps.put(outcome.code(), level + 1);
            }
        }
        return gaps;
    }

    /** Puts evidence and next steps beside the targets of a group (or of none). */
    static CompetencyProfile of(
            CompetencyFramework framework,
            boolean professionTold,
            Group group,
            Map<String, List<EvidenceEntry>> evidence,
            Map<String, List<NextStep>> steps) {
        return new CompetencyProfile(
                framework.version(),
                professionTold,
                group,
                framework.levels(),
                framework.domains().stream()
                        .map(domain -> standing(framework, domain, group, evidence, steps))
                        .toList());
    }

    private static DomainStanding standing(
            CompetencyFramework framework,
            Domain domain,
            Group group,
            Map<String, List<EvidenceEntry>> evidence,
            Map<String, List<NextStep>> steps) {
        List<OutcomeStanding> outcomes = domain.outcomes().stream()
                .map(outcome -> {
                    List<EvidenceEntry> shown = evidence.getOrDefault(outcome.code(), List.of()).stream()
                            .sorted(Comparator.comparing(EvidenceEntry::on)
                                    .thenComparing(EvidenceEntry::level)
                                    .reversed())
                            .toList();
                    int level = level(shown);
                    Integer target = target(outcome, group);
                    boolean gap = target != null && level < target;
                    return new OutcomeStanding(
                            outcome.code(),
                            outcome.text(),
                            level,
                            target,
                            group == null ? null : outcome.notes().get(group.code()),
                            shown,
                            gap ? steps.getOrDefault(outcome.code(), List.of()) : List.of(),
                            gap ? framework.level(level + 1) : null);
                })
                .toList();
        return new DomainStanding(domain.code(), domain.name(), domain.shortName(), outcomes);
    }

    private static Integer target(Outcome outcome, Group group) {
        return group == null ? null : outcome.targets().get(group.code());
    }

    /** All outcomes of all domains. */
    public List<OutcomeStanding> outcomes() {
        return domains.stream().flatMap(domain -> domain.outcomes().stream()).toList();
    }

    /** How many targets are reached. */
    public long reached() {
        return domains.stream().mapToLong(DomainStanding::reached).sum();
    }

    /** How many outcomes have a target for her group. */
    public long targets() {
        return domains.stream().mapToLong(DomainStanding::targets).sum();
    }

    /** The domain with this code. */
    public Optional<DomainStanding> domain(String code) {
        return domains.stream().filter(domain -> domain.code().equals(code)).findFirst();
    }

    /** The gap to close first: the lowest level for which something is on offer, in the order of the framework. */
    public Optional<OutcomeStanding> first() {
        return outcomes().stream()
                .filter(outcome -> !outcome.nextSteps().isEmpty())
                .min(Comparator.comparingInt(OutcomeStanding::level));
    }
}
