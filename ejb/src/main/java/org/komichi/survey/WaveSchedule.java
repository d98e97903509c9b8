package org.komichi.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/** Which questionnaires a run has, and by which rule each is open; when the days of the run change, they move with it. */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class WaveSchedule {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    @Inject
    Runs runs;

    @Inject
    AuditTrail audit;

    @Inject
    RunWaves waves;

    @Inject
    InstrumentShelf shelf;

    @Inject
    @Any
    Instance<RunSpans> spans;

    /**
     * A questionnaire of a run and the days that its rule means.
     *
     * @param adjustable whether the numbers of the rule mean anything here
     * @param firstDay first day on which it is open, in the zone of the run
     * @param lastDay last day on which it is open
     * @param begun whether somebody has begun to answer
     */
    public record Scheduled(
            WaveKind kind,
            String instrument,
            Bilingual title,
            WaveRule rule,
            boolean adjustable,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean open,
            boolean over,
            boolean begun) {}

    /** Those of a run, in the order of the moments.
     * @throws NotFound when the run is another team's */
    public List<Scheduled> of(long runId) {
        runs.mustBeOrganized(runId);
        RunSpan span = span(runId);
        Set<Long> begun = begun(runId);
        Instant now = clock.instant();
        return waves.of(runId).stream()
                .map(wave -> new Scheduled(
                        wave.kind(),
                        wave.instrument(),
                        shelf.get(wave).title(),
                        wave.rule(),
                        WaveRule.applies(wave.kind(), span),
                        LocalDate.ofInstant(wave.opensAt(), span.zone()),
                        LocalDate.ofInstant(wave.closesAt().minusMillis(1), span.zone()),
                        wave.isOpen(now),
                        wave.isOver(now),
                        begun.contains(wave.id())))
                .toList();
    }

    /** One of a run.
     * @throws NotFound when the run has no such questionnaire, or is another team's */
    public Scheduled get(long runId, String instrument) {
        return of(runId).stream()
                .filter(one -> one.instrument().equals(instrument))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Takes a questionnaire for a run, in its latest version, by the usual rule of its moment. A run that has it keeps it as it
     * is.
     *
     * @throws MomentIsTaken when the run asks something else at that moment
     * @throws NotFound when there is no such instrument, or the run is another team's
     */
    public void add(long runId, String instrument) {
        runs.mustBeOrganized(runId);
        // The run's row is the lock: of two clicks the second finds the first one's questionnaire.
        database.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
        List<SurveyWave> has = waves.of(runId);
        RunSpan span = span(runId);
        Optional<SurveyWave> same = has.stream()
                .filter(wave -> wave.instrument().equals(instrument))
                .findFirst();
        if (same.isPresent()) {
            same.get().follow(same.get().rule(), span, clock.instant());
            return;
        }
        InstrumentShelf.Found found = shelf.forTeam(instrument, runs.get(runId).organisationId());
        WaveKind kind = found.instrument().wave();
        if (has.stream().anyMatch(wave -> wave.kind() == kind)) {
            throw new MomentIsTaken();
        }
        WaveRule.Period period = WaveRule.usual(kind).of(kind, span);
        database.persist(new SurveyWave(
                runId,
                instrument,
                found.packVersionId(),
                kind,
                keys.randomCode(),
                period.opensAt(),
                period.closesAt()));
        database.flush();
        audit.record("survey-planned", "run", runId, instrument);
    }

    /**
     * Opens a questionnaire by another rule.
     *
     * @throws NotFound when the run has no such questionnaire, or is another team's
     */
    public void change(long runId, String instrument, WaveRule rule) {
        SurveyWave wave = locked(runId, instrument);
        wave.follow(rule, span(runId), clock.instant());
        audit.record("survey-planned", "run", runId, instrument);
    }

    /**
     * Takes a questionnaire back.
     *
     * @throws WaveIsBegun when somebody has begun to answer
     * @throws NotFound when the run has no such questionnaire, or is another team's
     */
    public void drop(long runId, String instrument) {
        SurveyWave wave = locked(runId, instrument);
        if (begun(runId).contains(wave.id())) {
            throw new WaveIsBegun();
        }
        database.remove(wave);
        database.flush();
        audit.record("survey-dropped", "run", runId, instrument);
    }

    /** Whether something in a run hangs on who has answered. */
    public boolean answersOpenTheWay(long runId) {
        return span(runId).answersOpenTheWay();
    }

    /** The days of a run may have changed: its questionnaires are open when their rules say so. */
    public void follow(long runId) {
        List<SurveyWave> has = waves.of(runId);
        if (!has.isEmpty()) {
            RunSpan span = span(runId);
            Instant now = clock.instant();
            has.forEach(wave -> wave.follow(wave.rule(), span, now));
        }
    }

    /**
     * The short address of a questionnaire, for a slide: six characters that are hard to mix up. Made when it is first asked for.
     *
     * @throws NotFound when the run has no such questionnaire, or is another team's
     */
    public String shortCode(long runId, String instrument) {
        SurveyWave wave = locked(runId, instrument);
        if (wave.code() == null) {
            wave.callIt(ShortCode.from(keys.random(ShortCode.LENGTH)));
            database.flush();
        }
        return wave.code();
    }

    private SurveyWave locked(long runId, String instrument) {
        runs.mustBeOrganized(runId);
        SurveyWave wave = waves.of(runId).stream()
                .filter(one -> one.instrument().equals(instrument))
                .findFirst()
                .orElseThrow(NotFound::new);
        database.lock(wave, LockModeType.PESSIMISTIC_WRITE);
        return wave;
    }

    private RunSpan span(long runId) {
        return spans.stream()
                .map(known -> known.of(runId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> RunSpan.of(runs.get(runId)));
    }

    private Set<Long> begun(long runId) {
        Set<Long> begun = database.createQuery("""
                        select distinct p.waveId from SurveyParticipation p, SurveyWave w
                        where p.waveId = w.id and w.runId = :run
                        """, Long.class)
                .setParameter("run", runId)
                .getResultStream()
                .collect(Collectors.toSet());
        begun.addAll(
                database.createQuery("""
                        select distinct r.waveId from SurveyResponse r, SurveyWave w
                        where r.waveId = w.id and w.runId = :run
                        """, Long.class).setParameter("run", runId).getResultList());
        return begun;
    }
}
