package org.komichi.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/**
 * The questionnaires of a run: when they are open, and who has made her choice. Nothing here knows what was answered; who
 * answered is told by participation only.
 */
@Stateless
@PermitAll
public class Waves {
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
    CurrentPerson currentPerson;

    @Inject
    Askable askable;

    @Inject
    PairingModes modes;

    @Inject
    RunWaves waves;

    @Inject
    InstrumentShelf instruments;

    /**
     * Opens a questionnaire in a run, in its latest version. Planning it again changes the times and keeps the version.
     *
     * @throws NotFound when there is no such instrument, or the run is another team's
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public void plan(long runId, String instrumentId, Instant opensAt, Instant closesAt) {
        runs.mustBeOrganized(runId);
        Optional<SurveyWave> planned = find(runId, instrumentId);
        if (planned.isPresent()) {
            planned.get().moveTo(opensAt, closesAt, clock.instant());
        } else {
            InstrumentShelf.Found found =
                    instruments.forTeam(instrumentId, runs.get(runId).organisationId());
            database.persist(new SurveyWave(
                    runId,
                    instrumentId,
                    found.packVersionId(),
                    found.instrument().wave(),
                    keys.randomCode(),
                    opensAt,
                    closesAt));
            database.flush();
        }
        audit.record("survey-planned", "run", runId, instrumentId);
    }

    /** No questionnaire of a run is open from now on.
     * @throws NotFound when the run is another team's */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public void close(long runId) {
        runs.mustBeOrganized(runId);
        Instant now = clock.instant();
        waves.of(runId).stream().filter(wave -> !wave.isOver(now)).forEach(wave -> wave.close(now));
        audit.record("survey-closed", "run", runId, null);
    }

    /** Where a person stands with one questionnaire of a run; not open when it was never planned. */
    public Participation standing(long runId, String instrumentId, long personId) {
        return standings(runId, personId).getOrDefault(instrumentId, Participation.NOT_OPEN);
    }

    /** Where a person stands with every questionnaire of a run, by instrument; one query. */
    public Map<String, Participation> standings(long runId, long personId) {
        Instant now = clock.instant();
        Map<String, Participation> standings = new HashMap<>();
        database.createQuery("""
                        select w, p.state from SurveyWave w
                        left join SurveyParticipation p on p.waveId = w.id and p.personId = :person
                        where w.runId = :run
                        """, Object[].class)
                .setParameter("run", runId)
                .setParameter("person", personId)
                .getResultList()
                .forEach(row -> {
                    SurveyWave wave = (SurveyWave) row[0];
                    standings.put(wave.instrument(), wave.standing((Participation) row[1], now));
                });
        return standings;
    }

    /**
     * The questionnaires of these runs that ask the current person now, in the order of the moments. One query, and one more for
     * each that is open afterwards.
     */
    @RolesAllowed(Role.Name.LEARNER)
    public List<OpenQuestionnaire> openForMe(Collection<Long> runIds) {
        if (runIds.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        long person = currentPerson.id();
        return database.createQuery("""
                        select w, p.state from SurveyWave w
                        join Participant q on q.runId = w.runId and q.personId = :person
                        left join SurveyParticipation p on p.waveId = w.id and p.personId = :person
                        where w.runId in :runs and w.opensAt <= :now and w.closesAt > :now
                        and not exists (select o from RunPairing o where o.runId = w.runId and o.mode <> :account) order by w.opensAt, w.id
                        """, Object[].class)
                .setParameter("person", person)
                .setParameter("runs", runIds)
                .setParameter("account", PairingMode.ACCOUNT)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> open((SurveyWave) row[0], (Participation) row[1], now))
                .filter(open ->
                        !askable.of(open.runId(), open.kind(), Set.of(person)).isEmpty())
                .toList();
    }

    private OpenQuestionnaire open(SurveyWave wave, Participation chosen, Instant now) {
        return new OpenQuestionnaire(
                wave.runId(),
                wave.kind(),
                instruments.get(wave).title(),
                wave.link(),
                wave.standing(chosen, now),
                wave.closesAt());
    }

    /** The instruments that can be planned for a moment, in their latest version, by id: everybody's, and her team's own. */
    public Map<String, Bilingual> instrumentsFor(WaveKind kind) {
        Map<String, Bilingual> titles = new TreeMap<>();
        instruments.hers().stream()
                .filter(instrument -> instrument.wave() == kind)
                .forEach(instrument -> titles.put(instrument.id(), instrument.title()));
        return titles;
    }

    /** A questionnaire that a run has, and when it is open. */
    public record Planned(String instrument, Bilingual title, Instant opensAt, Instant closesAt) {}

    /** Which questionnaires a run has, by moment. */
    public Map<WaveKind, Planned> planned(long runId) {
        Map<WaveKind, Planned> planned = new EnumMap<>(WaveKind.class);
        waves.of(runId)
                .forEach(wave -> planned.put(
                        wave.kind(),
                        new Planned(
                                wave.instrument(), instruments.get(wave).title(), wave.opensAt(), wave.closesAt())));
        return planned;
    }

    /** The address part of the questionnaire of a moment, when the run has one that is answered by account and open now. */
    public Optional<String> openLink(long runId, WaveKind kind) {
        Instant now = clock.instant();
        if (modes.of(runId).open()) {
            return Optional.empty();
        }
        return waves.of(runId).stream()
                .filter(wave -> wave.kind() == kind && wave.isOpen(now))
                .map(SurveyWave::link)
                .findFirst();
    }

    /** The address part of a questionnaire: {@code /surveys/{link}}.
     * @throws NotFound when it was never planned */
    public String link(long runId, String instrumentId) {
        return find(runId, instrumentId).orElseThrow(NotFound::new).link();
    }

    /** The address parts of all questionnaires of a run, by instrument; one query. */
    public Map<String, String> links(long runId) {
        Map<String, String> links = new HashMap<>();
        waves.of(runId).forEach(wave -> links.put(wave.instrument(), wave.link()));
        return links;
    }

    /** How far each wave of a run has come, in the order of the moments. */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public List<WaveFigures> figures(long runId) {
        runs.mustBeOrganized(runId);
        Map<WaveKind, Integer> invited = askable.invited(runId);
        Map<Long, Map<Participation, Integer>> byState = new HashMap<>();
        database.createQuery("""
                        select p.waveId, p.state, count(p) from SurveyParticipation p, SurveyWave w
                        where p.waveId = w.id and w.runId = :run group by p.waveId, p.state
                        """, Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> byState.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((Participation) row[1], ((Long) row[2]).intValue()));
        Map<Long, Integer> submitted = submitted(runId);
        Map<Long, Integer> pairs = pairs(runId);
        List<SurveyWave> all = waves.of(runId);
        int before = all.stream()
                .filter(wave -> wave.kind() == WaveKind.PRE)
                .mapToInt(wave -> submitted.getOrDefault(wave.id(), 0))
                .sum();
        return all.stream()
                .map(wave -> {
                    Map<Participation, Integer> counts = byState.getOrDefault(wave.id(), Map.of());
                    return new WaveFigures(
                            wave.kind(),
                            wave.instrument(),
                            wave.opensAt(),
                            wave.closesAt(),
                            invited.get(wave.kind()),
                            submitted.getOrDefault(wave.id(), 0),
                            counts.getOrDefault(Participation.DECLINED, 0),
                            counts.getOrDefault(Participation.BEGUN, 0),
                            pairs.getOrDefault(wave.id(), 0),
                            wave.kind() == WaveKind.PRE ? 0 : before - pairs.getOrDefault(wave.id(), 0));
                })
                .toList();
    }

    /** Who has submitted a questionnaire; by participation, never by answers. */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public Set<Long> whoAnswered(long runId, String instrumentId) {
        runs.mustBeOrganized(runId);
        return people(runId, instrumentId, Set.of(Participation.SUBMITTED));
    }

    /** Participants who have neither submitted nor declined: whom a reminder may reach. */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public Set<Long> whoHasNot(long runId, String instrumentId) {
        runs.mustBeOrganized(runId);
        if (modes.of(runId).open()) {
            // Nobody knows who has answered, so nobody can be told apart who has not.
            return new HashSet<>();
        }
        Set<Long> waiting = find(runId, instrumentId)
                .map(wave -> askable.of(runId, wave.kind(), runs.participants(runId)))
                .orElseGet(HashSet::new);
        waiting.removeAll(people(runId, instrumentId, Set.of(Participation.SUBMITTED, Participation.DECLINED)));
        return waiting;
    }

    /** Who has made her choice about the questionnaire of a moment: handed it in or declined it, which is not told apart here. */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public Set<Long> whoChose(long runId, WaveKind kind) {
        runs.mustBeOrganized(runId);
        return waves.of(runId).stream()
                .filter(wave -> wave.kind() == kind)
                .findFirst()
                .map(wave -> people(runId, wave.instrument(), Set.of(Participation.SUBMITTED, Participation.DECLINED)))
                .orElse(Set.of());
    }

    private Map<Long, Integer> submitted(long runId) {
        Map<Long, Integer> counts = new HashMap<>();
        database.createQuery("""
                        select r.waveId, count(r) from SurveyResponse r, SurveyWave w
                        where r.waveId = w.id and w.runId = :run and r.submitted = true group by r.waveId
                        """, Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], ((Long) row[1]).intValue()));
        return counts;
    }

    /** By wave, how many of its respondents also submitted before the run; nothing of what they answered. */
    private Map<Long, Integer> pairs(long runId) {
        Map<Long, Integer> counts = new HashMap<>();
        database.createQuery("""
                        select r.waveId, count(r) from SurveyResponse r, SurveyWave w, SurveyResponse b, SurveyWave v
                        where r.waveId = w.id and w.runId = :run and w.kind <> :before and r.submitted = true
                        and b.waveId = v.id and v.runId = :run and v.kind = :before and b.submitted = true
                        and b.respondent = r.respondent group by r.waveId
                        """, Object[].class)
                .setParameter("run", runId)
                .setParameter("before", WaveKind.PRE)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], ((Long) row[1]).intValue()));
        return counts;
    }

    private Set<Long> people(long runId, String instrumentId, Set<Participation> states) {
        return new HashSet<>(database.createQuery("""
                        select p.personId from SurveyParticipation p, SurveyWave w
                        where p.waveId = w.id and w.runId = :run and w.instrument = :instrument and p.state in :states
                        """, Long.class)
                .setParameter("run", runId)
                .setParameter("instrument", instrumentId)
                .setParameter("states", states)
                .getResultList());
    }

    private Optional<SurveyWave> find(long runId, String instrumentId) {
        return waves.of(runId).stream()
                .filter(wave -> wave.instrument().equals(instrumentId))
                .findFirst();
    }
}
