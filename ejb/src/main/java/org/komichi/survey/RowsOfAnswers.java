package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.survey.comparison.Answer;

/**
 * Hands out the answers of a run as rows, for statistics elsewhere (decision 0226). What the comparison does not describe is not
 * handed out either; that rows were taken, by whom and why, is written down.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class RowsOfAnswers {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    DescribedMoments described;

    private final SecureRandom chance = new SecureRandom();

    /** How many people's rows there are to take of two moments; 0 when they may not be taken.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    public int people(long runId, WaveKind from, WaveKind to) {
        runs.mustBeOrganized(runId);
        DescribedMoments.Found moments = described.of(runId, EnumSet.of(from, to));
        return moments.instruments().size() < 2 ? 0 : everybody(moments).size();
    }

    /**
     * Takes the rows of two moments.
     *
     * @param form in which they are taken, such as {@code xlsx}
     * @param reason why; may be empty when there are enough people
     * @throws RowsReasonNeeded when there are few people and no reason, or the reason is too long
     * @throws NoRowsToTake when a moment is not over, or too few answered it
     * @throws org.komichi.shared.NotFound when the run is another team's
     */
    public AnswersAsRows take(long runId, WaveKind from, WaveKind to, String form, String reason) {
        runs.mustBeOrganized(runId);
        DescribedMoments.Found moments = described.of(runId, EnumSet.of(from, to));
        if (moments.instruments().size() < 2) {
            throw new NoRowsToTake();
        }
        Set<String> everybody = everybody(moments);
        database.persist(new RowsTaken(runId, currentPerson.id(), clock.instant(), form, everybody.size(), reason));
        audit.record("answer-rows-taken", "run", runId, from + "-" + to + " " + form + " " + everybody.size());
        boolean grouped = from == WaveKind.PRE && to == WaveKind.POST && !RowsTaken.few(everybody.size());
        return rows(moments, from, everybody, grouped ? professions(moments) : Map.of());
    }

    /** When rows of a run were taken, the latest first. */
    public List<RowsTaken> taken(long runId) {
        runs.mustBeOrganized(runId);
        return database.createQuery(
                        "select t from RowsTaken t where t.runId = :run order by t.takenAt desc, t.id desc",
                        RowsTaken.class)
                .setParameter("run", runId)
                .getResultList();
    }

    private static Set<String> everybody(DescribedMoments.Found moments) {
        Set<String> everybody = new HashSet<>();
        moments.respondents().values().forEach(everybody::addAll);
        return everybody;
    }

    // Only groups that the comparison shows, and only of those who are in it: no other group can be worked out. The
    // comparison
    // divides before and after only, so rows of other moments carry no group.
    private static Map<String, String> professions(DescribedMoments.Found moments) {
        Map<Division, Map<String, Set<String>>> divided = new EnumMap<>(Division.class);
        moments.divisions()
                .forEach((division, item) ->
                        divided.put(division, moments.answers().paired(WaveKind.PRE, WaveKind.POST, item.id())));
        Map<String, String> professions = new HashMap<>();
        Set<String> shown = SmallCells.shownTogether(divided).getOrDefault(Division.PROFESSION, Set.of());
        divided.getOrDefault(Division.PROFESSION, Map.of()).forEach((group, people) -> {
            if (shown.contains(group)) {
                people.forEach(person -> professions.put(person, group));
            }
        });
        return professions;
    }

    private AnswersAsRows rows(
            DescribedMoments.Found moments, WaveKind from, Set<String> everybody, Map<String, String> professions) {
        Map<String, Map<String, Integer>> before = new HashMap<>();
        Map<String, Map<String, Integer>> after = new HashMap<>();
        for (Answer answer : moments.answers().asNumbers()) {
            (answer.wave() == from.moment() ? before : after)
                    .computeIfAbsent(answer.respondent(), person -> new HashMap<>())
                    .put(answer.item(), answer.value());
        }
        List<String> order = new ArrayList<>(everybody);
        Collections.shuffle(order, chance);
        List<AnswersAsRows.Row> rows = new ArrayList<>();
        for (String person : order) {
            rows.add(new AnswersAsRows.Row(
                    rows.size() + 1,
                    moments.respondents().values().stream().allMatch(those -> those.contains(person)),
                    professions.getOrDefault(person, ""),
                    before.getOrDefault(person, Map.of()),
                    after.getOrDefault(person, Map.of())));
        }
        Item asked = moments.divisions().get(Division.PROFESSION);
        return new AnswersAsRows(
                moments.answers().items(), professions.isEmpty() || asked == null ? List.of() : asked.options(), rows);
    }
}
