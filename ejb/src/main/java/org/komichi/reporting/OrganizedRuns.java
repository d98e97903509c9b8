package org.komichi.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.NameOrder;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.survey.Participation;
import org.komichi.survey.WaveKind;

/**
 * What an organizer sees of her runs. Every public method asks {@link Runs#organized(String)} first, so that another team's
 * run does not exist. The number of queries does not grow with runs or participants: the list takes four, one run takes four.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class OrganizedRuns {
    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    Courses courses;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Her runs with their numbers, the latest first. */
    public List<RunSummary> all() {
        List<Run> mine = runs.organized();
        if (mine.isEmpty()) {
            return List.of();
        }
        List<Long> ids = mine.stream().map(Run::id).toList();
        Map<Long, Integer> participants =
                countByRun("select p.runId, count(p) from Participant p where p.runId in :runs group by p.runId", ids);
        Map<Long, Integer> certificates = countByRun("""
                select c.runId, count(c) from Certificate c
                where c.runId in :runs and c.revokedAt is null and c.replacedAt is null group by c.runId
                """, ids);
        Map<Long, Map<WaveKind, Integer>> answers = answers(ids);
        Map<String, CourseContent> bySlug =
                courses.all().stream().collect(Collectors.toMap(CourseContent::slug, course -> course));
        Instant now = clock.instant();
        return mine.stream()
                .map(run -> {
                    CourseContent course = bySlug.get(run.subjectSlug());
                    Map<WaveKind, Integer> ofRun = answers.getOrDefault(run.id(), Map.of());
                    return new RunSummary(
                            run,
                            course == null ? run.title() : course.titleOf(run),
                            run.state(now),
                            participants.getOrDefault(run.id(), 0),
                            ofRun.get(WaveKind.PRE),
                            ofRun.get(WaveKind.POST),
                            certificates.getOrDefault(run.id(), 0));
                })
                .toList();
    }

    /** A run of hers.
     * @throws org.komichi.shared.NotFound when there is none, or it is another team's */
    public Run run(String slug) {
        return runs.organized(slug);
    }

    /** How far the participants of a run have come. */
    public Funnel funnel(Run run) {
        return Funnel.of(standings(runs.organized(run.slug())));
    }

    /** Where each participant stands. That she looked is written down. */
    public List<ParticipantStanding> participants(Run run) {
        Run own = runs.organized(run.slug());
        audit.record("participants-seen", "run", own.id(), null);
        return standings(own);
    }

    private List<ParticipantStanding> standings(Run run) {
        Instant now = clock.instant();
        Map<WaveKind, Participation> untouched = untouched(run.id(), now);
        Map<Long, Map<WaveKind, Participation>> surveys = surveys(run.id(), untouched);
        Map<Long, Integer> modules = countByRun("""
                select e.personId, count(m) from Enrolment e, ModuleProgress m
                where m.enrolmentId = e.id and e.runId in :runs and m.completedAt is not null group by e.personId
                """, List.of(run.id()));
        int modulesOfCourse = run.subjectKind() == Run.SubjectKind.COURSE
                ? courses.find(run.subjectSlug())
                        .map(CourseContent::modules)
                        .map(List::size)
                        .orElse(0)
                : 0;
        return database.createQuery("""
                        select p.personId, p.joinedAt, q.name, q.reading, q.profession, q.workplaceKind, q.status,
                               (select count(c) from Certificate c where c.runId = p.runId and c.personId = p.personId
                                  and c.revokedAt is null and c.replacedAt is null)
                        from Participant p, Person q where q.id = p.personId and p.runId = :run
                        order by p.joinedAt, p.id
                        """, Object[].class).setParameter("run", run.id()).getResultList().stream()
                .map(row -> {
                    Long person = (Long) row[0];
                    Map<WaveKind, Participation> own = surveys.getOrDefault(person, Map.of());
                    return new ParticipantStanding(
                            person,
                            (String) row[2],
                            NameOrder.of((String) row[3], (String) row[2]),
                            (String) row[4],
                            (String) row[5],
                            row[6] == AccountStatus.DELETED,
                            (Instant) row[1],
                            own.getOrDefault(WaveKind.PRE, untouched.get(WaveKind.PRE)),
                            own.getOrDefault(WaveKind.POST, untouched.get(WaveKind.POST)),
                            modules.getOrDefault(person, 0),
                            modulesOfCourse,
                            ((Number) row[7]).intValue() > 0);
                })
                .toList();
    }

    /** Where somebody stands who has not touched a questionnaire yet, for each one the run has. */
    private Map<WaveKind, Participation> untouched(long runId, Instant now) {
        Map<WaveKind, Participation> standings = new HashMap<>();
        database.createQuery(
                        "select w.kind, w.opensAt, w.closesAt from SurveyWave w where w.runId = :run", Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> standings.put(
                        (WaveKind) row[0],
                        now.isBefore((Instant) row[1])
                                ? Participation.NOT_OPEN
                                : now.isBefore((Instant) row[2]) ? Participation.OPEN : Participation.CLOSED));
        return standings;
    }

    private Map<Long, Map<WaveKind, Participation>> surveys(long runId, Map<WaveKind, Participation> untouched) {
        Map<Long, Map<WaveKind, Participation>> byPerson = new HashMap<>();
        database.createQuery("""
                        select p.personId, w.kind, p.state from SurveyParticipation p, SurveyWave w
                        where p.waveId = w.id and w.runId = :run
                        """, Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> {
                    WaveKind kind = (WaveKind) row[1];
                    Participation state = (Participation) row[2];
                    // Begun and never finished: when the time is over it is over.
                    boolean stands = state.settled() || untouched.get(kind) == Participation.OPEN;
                    byPerson.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                            .put(kind, stands ? state : untouched.get(kind));
                });
        return byPerson;
    }

    private Map<Long, Map<WaveKind, Integer>> answers(List<Long> runIds) {
        Map<Long, Map<WaveKind, Integer>> answers = new HashMap<>();
        database.createQuery("""
                        select w.runId, w.kind, count(r) from SurveyWave w
                        left join SurveyResponse r on r.waveId = w.id and r.submitted = true
                        where w.runId in :runs group by w.runId, w.kind
                        """, Object[].class)
                .setParameter("runs", runIds)
                .getResultList()
                .forEach(row -> answers.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((WaveKind) row[1], ((Number) row[2]).intValue()));
        return answers;
    }

    private Map<Long, Integer> countByRun(String query, List<Long> runIds) {
        Map<Long, Integer> counts = new HashMap<>();
        database.createQuery(query, Object[].class)
                .setParameter("runs", runIds)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
