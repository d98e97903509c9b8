package org.komichi.pairing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotFound;
import org.komichi.survey.OpenSheets;
import org.komichi.survey.WaveKind;

/**
 * Codes of a run that look alike. They are proposed with how likely that is by chance; the organizer says whether they are one
 * person's, and can take that back. Nothing is joined silently, and nothing here shows a fact or an answer.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class CodeMatches {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    OpenSheets sheets;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    /**
     * Two codes that may be one person's.
     *
     * @param one a respondent
     * @param other another one
     * @param oneAt the moments at which the one answered
     * @param otherAt the moments at which the other answered
     * @param differing the elements in which they differ
     * @param byChance the chance, from 0 to 1, that at least one of the codes of other people looks as much like this one
     * @param others how many such codes there are
     */
    public record Proposal(
            String one,
            String other,
            Set<WaveKind> oneAt,
            Set<WaveKind> otherAt,
            Set<CodeElement> differing,
            double byChance,
            int others) {}

    /** What was decided about two codes. */
    public record Decided(long id, Set<WaveKind> oneAt, Set<WaveKind> otherAt, boolean same, Instant at) {}

    /**
     * How far the codes of a run pair.
     *
     * @param sheets how many sheets have a code
     * @param pairedByCode how many codes were given the same at several moments
     * @param proposals codes that look alike, the likelier first, without those decided
     * @param twice the moments at which the same code was given twice
     * @param decided what was decided, the latest first
     */
    public record Overview(
            int sheets, int pairedByCode, List<Proposal> proposals, List<WaveKind> twice, List<Decided> decided) {}

    /** The codes of a run.
     * @throws NotFound when the run is another team's */
    public Overview of(long runId) {
        runs.mustBeOrganized(runId);
        List<CodedSheet> coded = coded(runId);
        CodeBook book = new CodeBook(coded);
        Map<Long, WaveKind> kinds = kinds(runId);
        List<CodeMatch> decisions = decisions(runId);
        Set<String> decided =
                decisions.stream().map(one -> one.one() + " " + one.other()).collect(Collectors.toSet());
        CodeCoincidence chance = CodeCoincidence.among(book.moments());
        audit.record("code-matches-seen", "run", runId, null);
        return new Overview(
                coded.size(),
                book.pairedByCode(),
                book.alike().stream()
                        .filter(pair -> !decided.contains(pair.one() + " " + pair.other()))
                        .map(pair -> proposal(book, pair, kinds, chance))
                        .toList(),
                book.twice().stream()
                        .map(pair -> book.waves(pair.one()))
                        .map(at -> kinds.get(at.iterator().next()))
                        .toList(),
                decisions.stream()
                        .map(one -> new Decided(
                                one.id(),
                                at(book, one.one(), kinds),
                                at(book, one.other(), kinds),
                                one.same(),
                                one.decidedAt()))
                        .toList());
    }

    private static Proposal proposal(CodeBook book, Alike pair, Map<Long, WaveKind> kinds, CodeCoincidence chance) {
        int others = Math.max(1, book.others(pair.one(), book.waves(pair.other())));
        return new Proposal(
                pair.one(),
                pair.other(),
                at(book, pair.one(), kinds),
                at(book, pair.other(), kinds),
                pair.differing(),
                chance.atLeastOneOf(others, pair.differing().size()),
                others);
    }

    private static Set<WaveKind> at(CodeBook book, String respondent, Map<Long, WaveKind> kinds) {
        return book.waves(respondent).stream().map(kinds::get).collect(Collectors.toSet());
    }

    /**
     * Says whether two codes that were proposed are one person's. If they are, their sheets pair from now on.
     *
     * @throws ChangedMeanwhile when this was decided meanwhile, or one of the two is not there any more
     * @throws MatchWouldDouble when somebody would have two sheets at one moment
     * @throws NotFound when the run is another team's
     */
    public void decide(long runId, String one, String other, boolean same) {
        lock(runId);
        List<CodedSheet> coded = coded(runId);
        CodeBook book = new CodeBook(coded);
        List<CodeMatch> decisions = new ArrayList<>(decisions(runId));
        Alike pair = book.alike().stream()
                .filter(alike -> alike.equals(new Alike(one, other, alike.differing())))
                .filter(alike -> decisions.stream()
                        .noneMatch(made ->
                                made.one().equals(alike.one()) && made.other().equals(alike.other())))
                .findFirst()
                .orElseThrow(ChangedMeanwhile::new);
        CodeMatch decision = new CodeMatch(runId, pair, same, currentPerson.id(), clock.instant());
        decisions.add(decision);
        apply(runId, book, decisions);
        database.persist(decision);
        database.flush();
        audit.record(
                same ? "code-match-confirmed" : "code-match-refused",
                "run",
                runId,
                Integer.toString(pair.differing().size()));
    }

    /**
     * Takes a decision back: the sheets pair as they did without it, and the two codes are proposed again.
     *
     * @throws NotFound when there is no such decision in this run
     */
    public void takeBack(long runId, long decision) {
        lock(runId);
        List<CodeMatch> decisions = new ArrayList<>(decisions(runId));
        CodeMatch gone = decisions.stream()
                .filter(one -> one.id() == decision)
                .findFirst()
                .orElseThrow(NotFound::new);
        decisions.remove(gone);
        apply(runId, new CodeBook(coded(runId)), decisions);
        database.remove(gone);
        database.flush();
        audit.record("code-match-taken-back", "run", runId, null);
    }

    private void apply(long runId, CodeBook book, List<CodeMatch> decisions) {
        Set<String> known = new HashSet<>();
        coded(decisions, book, known);
        sheets.belong(
                runId,
                book.belonging(decisions.stream()
                        .filter(CodeMatch::same)
                        .filter(one -> known.contains(one.one()) && known.contains(one.other()))
                        .map(one -> new Alike(one.one(), one.other(), Set.of()))
                        .toList()));
    }

    // Somebody may have withdrawn since: what was decided about her code means nothing any more.
    private static void coded(List<CodeMatch> decisions, CodeBook book, Set<String> known) {
        decisions.forEach(one -> {
            for (String respondent : List.of(one.one(), one.other())) {
                if (!book.waves(respondent).isEmpty()) {
                    known.add(respondent);
                }
            }
        });
    }

    private void lock(long runId) {
        runs.mustBeOrganized(runId);
        database.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<CodedSheet> coded(long runId) {
        return database.createQuery("select c from CodedSheet c where c.runId = :run", CodedSheet.class)
                .setParameter("run", runId)
                .getResultList();
    }

    private List<CodeMatch> decisions(long runId) {
        return database.createQuery(
                        "select m from CodeMatch m where m.runId = :run order by m.decidedAt desc, m.id desc",
                        CodeMatch.class)
                .setParameter("run", runId)
                .getResultList();
    }

    private Map<Long, WaveKind> kinds(long runId) {
        Map<Long, WaveKind> kinds = new HashMap<>();
        for (WaveKind kind : WaveKind.values()) {
            sheets.find(runId, kind).ifPresent(wave -> kinds.put(wave.waveId(), kind));
        }
        return kinds;
    }
}
