package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.Evaluation.Group;
import org.komichi.survey.comparison.Zeros;

/**
 * What changed in a run. Nothing is described before a wave has closed, nor below five answers, and no group by which a
 * smaller one could be found (decision 0070).
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class Evaluations {
    private static final Bilingual NOT_SAID = new Bilingual("無回答", "not said");

    @Inject
    Runs runs;

    @Inject
    AuditTrail audit;

    @Inject
    DescribedMoments described;

    @Inject
    ComparedBefore compared;

    /** Compares two moments of a run, item by item and scale by scale; pairs that did not move are dropped from the test.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    public Evaluation compareRun(long runId, WaveKind from, WaveKind to) {
        return compareRun(runId, from, to, Zeros.DROPPED);
    }

    /** The same with another treatment of pairs that did not move. */
    public Evaluation compareRun(long runId, WaveKind from, WaveKind to, Zeros zeros) {
        runs.mustBeOrganized(runId);
        audit.record("evaluation-seen", "run", runId, from + "-" + to);
        return compared(runId, from, to, zeros, null).evaluation();
    }

    /**
     * The same, with all moments the run has, and divided where that may be: before against after only.
     *
     * @param by into which groups; no groups are told when the run did not ask
     * @throws org.komichi.shared.NotFound when the run is another team's
     */
    public DividedEvaluation compareDivided(long runId, WaveKind from, WaveKind to, Zeros zeros, Division by) {
        runs.mustBeOrganized(runId);
        audit.record("evaluation-seen", "run", runId, from + "-" + to + " by " + by.key());
        return compared(runId, from, to, zeros, by);
    }

    /** @param by null when no groups are wanted */
    private DividedEvaluation compared(long runId, WaveKind from, WaveKind to, Zeros zeros, Division by) {
        Set<WaveKind> both = EnumSet.of(from, to);
        DescribedMoments.Standing standing = described.standing(runId, both);
        Optional<ComparedBefore.Question> question =
                standing.state().map(state -> new ComparedBefore.Question(from, to, zeros, by, state));
        return compared.get(question, () -> {
            DescribedMoments.Found moments = described.read(standing);
            boolean divided = by != null && from == WaveKind.PRE && to == WaveKind.POST;
            return new DividedEvaluation(
                    question.orElse(null),
                    evaluation(runId, moments, from, to, zeros),
                    standing.kinds(),
                    divided ? moments.divisions().keySet() : Set.of(),
                    divided ? groups(moments, from, to, zeros, by) : List.of());
        });
    }

    private static Evaluation evaluation(
            long runId, DescribedMoments.Found moments, WaveKind from, WaveKind to, Zeros zeros) {
        SubmittedAnswers answers = moments.answers().only(EnumSet.of(from, to));
        boolean something = !answers.items().isEmpty();
        return new Evaluation(
                runId,
                moments.responses(from),
                moments.responses(to),
                something ? answers.compare(from, to, zeros, respondent -> true) : null,
                answers.items(),
                moments.scales(from, to),
                answers.knowledge(from, to),
                answers.notApplicable(from, to));
    }

    /**
     * All moments of a run in a row, and whether the yardstick moved where people looked back.
     *
     * @param chosen the moments to tell; those that the run does not have, or that may not be described, are not told
     * @throws org.komichi.shared.NotFound when the run is another team's
     */
    public RunSeries inARow(long runId, Set<WaveKind> chosen, Zeros zeros) {
        runs.mustBeOrganized(runId);
        DescribedMoments.Found moments = described.of(runId, EnumSet.allOf(WaveKind.class));
        audit.record("evaluation-seen", "run", runId, "in a row");
        Set<WaveKind> row = EnumSet.noneOf(WaveKind.class);
        row.addAll(chosen);
        row.remove(WaveKind.THEN);
        SubmittedAnswers answers = moments.answers().only(row);
        List<EvaluatedItem> items = answers.itemsInARow();
        return new RunSeries(
                runId,
                moments.planned(),
                items.isEmpty() ? null : answers.series(zeros),
                moments.answers().shift(zeros),
                items,
                moments.scales(row.toArray(WaveKind[]::new)));
    }

    /**
     * Two runs of one's own teams side by side, before and after, when the same version of the same questionnaires asked them.
     *
     * @throws org.komichi.shared.NotFound when one of them is another team's
     */
    public RunsBeside beside(long runId, long otherRunId) {
        runs.mustBeOrganized(runId);
        runs.mustBeOrganized(otherRunId);
        Set<WaveKind> both = EnumSet.of(WaveKind.PRE, WaveKind.POST);
        DescribedMoments.Found here = described.of(runId, both);
        DescribedMoments.Found there = described.of(otherRunId, both);
        audit.record("evaluation-seen", "run", runId, "beside another run");
        audit.record("evaluation-seen", "run", otherRunId, "beside another run");
        RunsBeside.Standing standing = !here.instruments().keySet().containsAll(both)
                        || !there.instruments().keySet().containsAll(both)
                ? RunsBeside.Standing.NOT_DESCRIBED
                : both.stream()
                                .allMatch(wave -> here.instruments()
                                        .get(wave)
                                        .sameAs(there.instruments().get(wave)))
                        ? RunsBeside.Standing.TOLD
                        : RunsBeside.Standing.OTHER_QUESTIONNAIRE;
        return new RunsBeside(
                standing,
                evaluation(runId, here, WaveKind.PRE, WaveKind.POST, Zeros.DROPPED),
                evaluation(otherRunId, there, WaveKind.PRE, WaveKind.POST, Zeros.DROPPED),
                standing == RunsBeside.Standing.TOLD
                        ? there.answers().changesAgainst(here.answers(), WaveKind.PRE, WaveKind.POST)
                        : List.of());
    }

    /**
     * The same in groups, among those who answered both before and after. Small groups are hidden, and those by which they could be
     * found, from the total or from another division (decision 0211); the groups in the order of the questionnaire.
     *
     * @return no group when the run did not ask by what to divide
     * @throws OnlyBeforeAndAfter for other moments: fewer people answered later, and the difference would be single ones
     */
    public List<Group> breakDown(long runId, WaveKind from, WaveKind to, Zeros zeros, Division by) {
        runs.mustBeOrganized(runId);
        if (from != WaveKind.PRE || to != WaveKind.POST) {
            throw new OnlyBeforeAndAfter();
        }
        audit.record("evaluation-seen", "run", runId, from + "-" + to + " by " + by.key());
        return compared(runId, from, to, zeros, by).groups();
    }

    private static List<Group> groups(
            DescribedMoments.Found moments, WaveKind from, WaveKind to, Zeros zeros, Division by) {
        Item asked = moments.divisions().get(by);
        if (asked == null) {
            return List.of();
        }
        SubmittedAnswers answers = moments.answers().only(EnumSet.of(from, to));
        Map<Division, Map<String, Set<String>>> divided = new EnumMap<>(Division.class);
        moments.divisions().forEach((division, item) -> divided.put(division, answers.paired(from, to, item.id())));
        Set<String> shown = SmallCells.shownTogether(divided).get(by);
        Map<String, Set<String>> groups = divided.get(by);
        return Stream.concat(asked.options().stream(), Stream.of(new Item.Option("", NOT_SAID)))
                .filter(option -> groups.containsKey(option.value()))
                .map(option -> {
                    Set<String> people = groups.get(option.value());
                    return shown.contains(option.value())
                            ? new Group(
                                    option.value(),
                                    option.label(),
                                    people.size(),
                                    answers.compare(from, to, zeros, people::contains))
                            : new Group(option.value(), option.label(), null, null);
                })
                .toList();
    }
}
