package org.komichi.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.OutcomeStanding;
import org.komichi.deidentification.Checks;
import org.komichi.deidentification.TraceKind;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.shared.NotFound;

/** What the current person wants to reach by when. Nobody else sees it. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Plan {
    private static final int YEARS = 3;
    private static final int LONGEST = 200;

    /** Who plans may name days, places and institutions; nothing that leads to a child. */
    private static final Set<TraceKind> STOPPING = EnumSet.complementOf(
            EnumSet.of(TraceKind.COMBINATION, TraceKind.DATE, TraceKind.PLACE, TraceKind.INSTITUTION, TraceKind.QUOTE));

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Competencies competencies;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    /** All goals of the current person: what is open by its day, then what is reached. */
    public List<Goal> mine() {
        CompetencyProfile profile = competencies.mine();
        LocalDate today = Japan.day(clock.instant());
        return goalsOf(currentPerson.id()).stream()
                .map(goal -> shown(goal, profile.outcome(goal.outcome()), today))
                .sorted(Comparator.comparing((Goal goal) -> goal.state() == GoalState.REACHED)
                        .thenComparing(Goal::by)
                        .thenComparing(Goal::outcome))
                .toList();
    }

    private static Goal shown(PlanGoal goal, Optional<OutcomeStanding> standing, LocalDate today) {
        int now = standing.map(OutcomeStanding::level).orElse(0);
        GoalState state = goal.state(now, today);
        return new Goal(
                goal.id(),
                goal.outcome(),
                standing.map(OutcomeStanding::text).orElse(new Bilingual(goal.outcome(), goal.outcome())),
                goal.level(),
                now,
                goal.by(),
                goal.words(),
                state,
                state == GoalState.REACHED
                        ? List.of()
                        : standing.map(OutcomeStanding::nextSteps).orElse(List.of()));
    }

    /**
     * Sets a goal, or gives the same one another day and other words.
     *
     * @param outcome code of the framework that counts now
     * @param level 1 to 5
     * @param by the day; null when none was typed
     * @param typed how, in her own words; may be null
     * @throws NotFound when the framework has no such outcome or level
     * @throws GoalReachedAlready when she has the level
     * @throws GoalDayOutOfReach when the day is missing, past, or more than three years away
     * @throws GoalWordsTooLong beyond 200 characters
     * @throws GoalNamesSomebody when something may lead to a child
     */
    public void set(String outcome, int level, LocalDate by, String typed) {
        long me = currentPerson.id();
        OutcomeStanding standing =
                competencies.mine().outcome(String.valueOf(outcome)).orElseThrow(NotFound::new);
        if (level < 1 || level > 5) {
            throw new NotFound();
        }
        if (standing.level() >= level) {
            throw new GoalReachedAlready(standing.level());
        }
        LocalDate today = Japan.day(clock.instant());
        if (by == null || by.isBefore(today) || by.isAfter(today.plusYears(YEARS))) {
            throw new GoalDayOutOfReach(YEARS);
        }
        String words = checked(typed);
        // The person's row is the lock: of two clicks the second finds what the first made.
        database.find(Person.class, me, LockModeType.PESSIMISTIC_WRITE);
        PlanGoal goal = goalsOf(me).stream()
                .filter(one -> one.outcome().equals(standing.code()) && one.level() == level)
                .findFirst()
                .orElseGet(() -> new PlanGoal(me, standing.code(), level));
        goal.plan(by, words, clock.instant());
        if (goal.id() == null) {
            database.persist(goal);
        }
    }

    /** Gives a goal of the current person up; once more changes nothing.
     * @throws NotFound when it is somebody else's */
    public void drop(long id) {
        PlanGoal goal = database.find(PlanGoal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (goal != null && !goal.belongsTo(currentPerson.id())) {
            throw new NotFound();
        }
        if (goal != null) {
            database.remove(goal);
        }
    }

    private String checked(String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST) {
            throw new GoalWordsTooLong(LONGEST);
        }
        String found = checks.text().matched(words, STOPPING);
        if (!found.isEmpty()) {
            throw new GoalNamesSomebody(found);
        }
        return words.isEmpty() ? null : words;
    }

    private List<PlanGoal> goalsOf(long person) {
        return database.createQuery(
                        "select g from PlanGoal g where g.personId = :person order by g.day, g.id", PlanGoal.class)
                .setParameter("person", person)
                .getResultList();
    }
}
