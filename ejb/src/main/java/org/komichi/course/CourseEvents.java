package org.komichi.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.komichi.content.PackKind;
import org.komichi.content.PackPublished;
import org.komichi.run.ParticipantJoined;
import org.komichi.run.Run;
import org.komichi.run.RunPlanned;
import org.komichi.run.Runs;
import org.komichi.survey.SurveyClosedForPerson;
import org.komichi.survey.WaveSchedule;

/** What this room does when something happens elsewhere; always in the transaction of what happened. */
@ApplicationScoped
public class CourseEvents {
    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    WaveSchedule schedule;

    @Inject
    Courses courses;

    @Inject
    Enrolments enrolments;

    @Inject
    Milestones milestones;

    @Inject
    Clock clock;

    /** A run of a course gets the questionnaires on the course's way, from its first day to the end of its last. */
    void planQuestionnaires(@Observes RunPlanned event) {
        Run run = runs.get(event.runId());
        if (run.subjectKind() == Run.SubjectKind.COURSE) {
            courses.get(run.subjectSlug()).instruments().forEach(instrument -> schedule.add(run.id(), instrument));
        }
    }

    /** Whoever joins a run of a course studies its latest version. */
    void enrol(@Observes ParticipantJoined event) {
        Run run = runs.get(event.runId());
        if (run.subjectKind() == Run.SubjectKind.COURSE) {
            long version = courses.get(run.subjectSlug()).versionId();
            database.persist(new Enrolment(run.id(), event.personId(), run.subjectSlug(), version, clock.instant()));
        }
    }

    /** A version that differs in wording only takes over those who study the one before; else they finish that one. */
    void move(@Observes PackPublished event) {
        if (event.kind() == PackKind.COURSE && event.sameStructure() && event.previousVersionId() != null) {
            database.createQuery("""
                            update Enrolment e set e.packVersionId = :next, e.version = e.version + 1
                            where e.packVersionId = :previous
                            """)
                    .setParameter("next", event.versionId())
                    .setParameter("previous", event.previousVersionId())
                    .executeUpdate();
        }
    }

    /** The last questionnaire may have been the last step. */
    void settle(@Observes SurveyClosedForPerson event) {
        enrolments.find(event.personId(), event.runId()).ifPresent(studies -> {
            Enrolment enrolment = enrolments.lock(studies.enrolmentId());
            milestones.settle(enrolment, studies);
        });
    }
}
