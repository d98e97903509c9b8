package org.komichi.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.audit.AuditTrail;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.identity.Role;
import org.komichi.reporting.Funnel;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.reporting.Step;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** What a report tells of a run beside its answers. Counts only: no name and no number of a person comes out of here. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class RunReports {
    private static final String PROFESSIONS = """
            select q.profession, count(p) from Participant p, Person q
            where q.id = p.personId and p.runId = :run group by q.profession
            """;
    private static final String PREFECTURES = """
            select q.prefecture, count(p) from Participant p, Person q
            where q.id = p.personId and p.runId = :run group by q.prefecture
            """;

    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    OrganizedRuns organizedRuns;

    @Inject
    Courses courses;

    @Inject
    Workshops workshops;

    @Inject
    AuditTrail audit;

    /** What was held, and who came. That somebody asked is written down.
     * @throws org.komichi.shared.NotFound when there is no such run, or it is another team's */
    public RunFacts facts(String slug) {
        Run run = runs.organized(slug);
        audit.record("run-report-made", "run", run.id(), null);
        return run.subjectKind() == Run.SubjectKind.COURSE ? ofCourse(run) : ofWorkshop(run);
    }

    private RunFacts ofCourse(Run run) {
        CourseContent course = courses.get(run.subjectSlug());
        Funnel funnel = organizedRuns.funnel(run);
        return new RunFacts(
                run,
                course.titleOf(run),
                null,
                null,
                course.audience(),
                List.of(),
                null,
                funnel.registered(),
                counted(run, PROFESSIONS),
                counted(run, PREFECTURES),
                course.modules().stream()
                        .map(module -> new RunFacts.Part(module.title(), null, null, module.minutes(), null))
                        .toList(),
                funnel.at(Step.CERTIFICATE),
                funnel);
    }

    private RunFacts ofWorkshop(Run run) {
        WorkshopSummary summary = workshops.organized(run.slug());
        Map<Long, Integer> came = came(summary);
        Headcount professions = counted(run, PROFESSIONS);
        return new RunFacts(
                run,
                summary.workshop().title(),
                summary.workshop().venue().name(),
                summary.workshop().format(),
                null,
                workshops.conditions(summary.workshop()),
                summary.workshop().eligibility().mode(),
                professions.all(),
                professions,
                counted(run, PREFECTURES),
                summary.sessions().stream()
                        .map(session -> new RunFacts.Part(
                                session.title(),
                                session.startsAt(),
                                session.endsAt(),
                                session.minutes(),
                                came.getOrDefault(session.id(), 0)))
                        .toList(),
                completed(summary),
                null);
    }

    /** How many take part, by what they say of themselves. */
    private Headcount counted(Run run, String query) {
        Map<String, Integer> people = new HashMap<>();
        database.createQuery(query, Object[].class)
                .setParameter("run", run.id())
                .getResultList()
                .forEach(row -> people.merge(
                        row[0] == null ? "" : (String) row[0], ((Number) row[1]).intValue(), Integer::sum));
        return Headcount.of(people);
    }

    private Map<Long, Integer> came(WorkshopSummary summary) {
        Map<Long, Integer> came = new HashMap<>();
        database.createQuery("""
                        select a.sessionId, count(a) from Attendance a
                        where a.workshopId = :workshop and a.enteredAt is not null group by a.sessionId
                        """, Object[].class)
                .setParameter("workshop", summary.workshop().id())
                .getResultList()
                .forEach(row -> came.put((Long) row[0], ((Number) row[1]).intValue()));
        return came;
    }

    private int completed(WorkshopSummary summary) {
        return database.createQuery("select count(c) from Completion c where c.workshopId = :workshop", Long.class)
                .setParameter("workshop", summary.workshop().id())
                .getSingleResult()
                .intValue();
    }
}
