package org.komichi.region;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.Standings;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;

/** How the levels of those who take part in a run changed. Nobody's own level is told. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class CohortLevels {
    private static final int HIGHEST = 5;

    @Inject
    Runs runs;

    @Inject
    People people;

    @Inject
    Standings standings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** From the day before the run to today. Each look is noted.
     * @throws org.komichi.shared.NotFound when the run is another team's, or no framework is published */
    public CohortLearning of(String slug) {
        Run run = runs.organized(slug);
        List<Long> cohort = runs.participants(run.id());
        LocalDate before = run.startsOn().minusDays(1);
        LocalDate today = LocalDate.now(clock.withZone(run.zone()));
        audit.record("cohort-levels-seen", "run", run.id(), null);
        Standings.Matrix earlier = standings.on(cohort, before);
        CompetencyFramework framework = earlier.framework();
        if (cohort.size() < CohortLearning.FEWEST) {
            return new CohortLearning(framework, cohort.size(), before, today, List.of());
        }
        Standings.Matrix now = standings.of(cohort);
        Map<Long, Group> groups = groups(framework, cohort);
        return new CohortLearning(
                framework,
                cohort.size(),
                before,
                today,
                framework.outcomes().stream()
                        .map(outcome -> row(outcome, cohort, groups, earlier, now))
                        .toList());
    }

    private Map<Long, Group> groups(CompetencyFramework framework, List<Long> cohort) {
        Map<Long, Group> groups = new HashMap<>();
        for (PersonSummary person : people.summaries(cohort).values()) {
            framework.groupOf(person.profession()).ifPresent(group -> groups.put(person.id(), group));
        }
        return groups;
    }

    private static CohortLearning.Row row(
            Outcome outcome,
            List<Long> cohort,
            Map<Long, Group> groups,
            Standings.Matrix earlier,
            Standings.Matrix now) {
        List<Integer> next = cohort.stream()
                .filter(person -> groups.containsKey(person))
                .filter(person -> now.level(person, outcome.code())
                        < outcome.targets().getOrDefault(groups.get(person).code(), 0))
                .map(person -> now.level(person, outcome.code()) + 1)
                .toList();
        return new CohortLearning.Row(
                outcome,
                atLeast(earlier, outcome, cohort),
                atLeast(now, outcome, cohort),
                Told.of(next.size(), cohort.size()),
                IntStream.rangeClosed(1, HIGHEST)
                        .mapToObj(level -> Told.of(
                                next.stream().filter(one -> one == level).count(), cohort.size()))
                        .toList());
    }

    private static List<Told> atLeast(Standings.Matrix levels, Outcome outcome, List<Long> cohort) {
        return IntStream.rangeClosed(1, HIGHEST)
                .mapToObj(level -> Told.of(
                        cohort.stream()
                                .filter(person -> levels.level(person, outcome.code()) >= level)
                                .count(),
                        cohort.size()))
                .toList();
    }
}
