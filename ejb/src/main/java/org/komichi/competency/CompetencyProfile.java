package org.komichi.competency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Bundle;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.framework.CompetencyFramework.Level;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.framework.FrameworkLineage;
import org.komichi.shared.Bilingual;

/**
 * Where a person stands: per outcome the level that follows from her evidence, beside the target of her profession group and
 * beside how she sees herself.
 *
 * @param frameworkVersion the version of the framework it is measured with
 * @param professionTold whether her profile names a profession
 * @param group her profession group; null when she has not told her profession or it has no targets
 * @param levels the names of the levels
 * @param domains in the order of the framework
 * @param bundles the activities she may be entrusted with, each with what it needs of her group
 * @param elsewhere evidence of earlier versions for outcomes that are no more; it is kept and counts for nothing
 * @param today the day it is true for
 */
public record CompetencyProfile(
        String frameworkVersion,
        boolean professionTold,
        Group group,
        List<Level> levels,
        List<DomainStanding> domains,
        List<BundleStanding> bundles,
        List<EvidenceEntry> elsewhere,
        LocalDate today) {
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

    /** What an activity needs in one outcome, and what she has. */
    public record NeedStanding(String outcome, Bilingual text, int needed, int level) {
        /** Whether she has it. */
        public boolean met() {
            return level >= needed;
        }
    }

    /** An activity that somebody can be entrusted with, and how far she is. */
    public record BundleStanding(String code, Bilingual name, List<NeedStanding> needs) {
        /** Whether everything it needs is there. */
        public boolean ready() {
            return met() == needs.size();
        }

        /** How many of its needs are there. */
        public long met() {
            return needs.stream().filter(NeedStanding::met).count();
        }
    }

    /**
     * Measures what somebody has with a framework; next steps are not asked yet.
     *
     * @param profession code of the profession list; null when she told none
     * @param evidence all of hers, revoked or not
     * @param ratings all of hers, in the order in which she gave them
     */
    public static CompetencyProfile of(
            FrameworkLineage lineage,
            String profession,
            List<EvidenceEntry> evidence,
            List<SelfRated> ratings,
            LocalDate today) {
        CompetencyFramework framework = lineage.latest();
        Group group = framework.groupOf(profession).orElse(null);
        Map<String, List<EvidenceEntry>> shown = EvidenceEntry.byOutcome(evidence, lineage);
        Map<String, List<SelfRated>> rated = new HashMap<>();
        ratings.forEach(rating -> lineage.now(rating.outcome(), rating.under())
                .forEach(outcome -> rated.computeIfAbsent(outcome, code -> new ArrayList<>())
                        .add(rating)));
        Map<String, OutcomeStanding> outcomes = new LinkedHashMap<>();
        framework
                .outcomes()
                .forEach(outcome -> outcomes.put(
                        outcome.code(),
                        OutcomeStanding.of(
                                framework,
                                outcome,
                                group,
                                shown.getOrDefault(outcome.code(), List.of()),
                                rated.getOrDefault(outcome.code(), List.of()),
                                today)));
        return new CompetencyProfile(
                framework.version(),
                profession != null,
                group,
                framework.levels(),
                framework.domains().stream()
                        .map(domain -> new DomainStanding(
                                domain.code(),
                                domain.name(),
                                domain.shortName(),
                                domain.outcomes().stream()
                                        .map(Outcome::code)
                                        .map(outcomes::get)
                                        .toList()))
                        .toList(),
                framework.bundles().stream()
                        .map(bundle -> bundle(bundle, group, outcomes))
                        .toList(),
                evidence.stream()
                        .filter(entry ->
                                lineage.now(entry.outcome(), entry.under()).isEmpty())
                        .sorted(EvidenceEntry.LATEST_FIRST)
                        .toList(),
                today);
    }

    private static BundleStanding bundle(Bundle bundle, Group group, Map<String, OutcomeStanding> outcomes) {
        return new BundleStanding(
                bundle.code(),
                bundle.name(),
                bundle.needs().stream()
                        .filter(need -> need.of(group))
                        .map(need -> new NeedStanding(
                                need.outcome(),
                                outcomes.get(need.outcome()).text(),
                                need.level(),
                                outcomes.get(need.outcome()).level()))
                        .toList());
    }

    /** The same with what would close the gaps. */
    public CompetencyProfile offering(Map<String, List<NextStep>> steps) {
        return new CompetencyProfile(
                frameworkVersion,
                professionTold,
                group,
                levels,
                domains.stream()
                        .map(domain -> new DomainStanding(
                                domain.code(),
                                domain.name(),
                                domain.shortName(),
                                domain.outcomes().stream()
                                        .map(outcome -> outcome.offering(steps.getOrDefault(outcome.code(), List.of())))
                                        .toList()))
                        .toList(),
                bundles,
                elsewhere,
                today);
    }

    /** The missing next level by outcome code, for all outcomes below their target. */
    public Map<String, Integer> gaps() {
        return outcomes().stream()
                .filter(OutcomeStanding::gap)
                .collect(Collectors.toMap(
                        OutcomeStanding::code,
                        outcome -> outcome.level() + 1,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** All outcomes of all domains. */
    public List<OutcomeStanding> outcomes() {
        return domains.stream().flatMap(domain -> domain.outcomes().stream()).toList();
    }

    /** The outcome with this code. */
    public Optional<OutcomeStanding> outcome(String code) {
        return outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
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

    /** Levels that fall by a day if nothing new comes; the soonest first. */
    public List<OutcomeStanding> fallingBy(LocalDate day) {
        return outcomes().stream()
                .filter(outcome -> outcome.until() != null && !outcome.until().isAfter(day))
                .sorted(Comparator.comparing(OutcomeStanding::until))
                .toList();
    }

    /**
     * The gap to close first: one for which something is on offer and what is better learned before is there; among these the
     * lowest level, in the order of the framework.
     */
    public Optional<OutcomeStanding> first() {
        Map<String, OutcomeStanding> all =
                outcomes().stream().collect(Collectors.toMap(OutcomeStanding::code, outcome -> outcome));
        return outcomes().stream()
                .filter(outcome -> !outcome.nextSteps().isEmpty())
                .min(Comparator.<OutcomeStanding, Boolean>comparing(outcome -> outcome.waits(all))
                        .thenComparingInt(OutcomeStanding::level));
    }
}
