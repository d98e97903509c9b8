package org.komichi.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;

/** What reaching something on the way brings: evidence, and word to the rest of the house. */
@ApplicationScoped
class Milestones {
    @Inject
    EvidenceLog evidence;

    @Inject
    Enrolments enrolments;

    @Inject
    Event<ModuleCompleted> moduleCompleted;

    @Inject
    Event<CourseCompleted> courseCompleted;

    @Inject
    Clock clock;

    /** A module was completed just now. */
    void moduleCompleted(Enrolment enrolment, Studies studies, ModuleContent module) {
        LocalDate today = today(studies);
        record(enrolment, module.competencies(), EvidenceKind.MODULE, today, module);
        if (module.quiz() != null) {
            record(enrolment, module.quiz().outcomes(), EvidenceKind.QUIZ, today, module);
        }
        moduleCompleted.fire(new ModuleCompleted(
                enrolment.personId(), enrolment.runId(), enrolment.courseSlug(), module.slug(), today));
        settle(enrolment, studies);
    }

    /** A case quiz was passed just now. */
    void casePassed(Enrolment enrolment, Studies studies, ModuleContent module) {
        record(enrolment, module.caseQuiz().outcomes(), EvidenceKind.CASE_QUIZ, today(studies), module);
    }

    /** Completes the course when nothing is left to do. */
    void settle(Enrolment enrolment, Studies studies) {
        LocalDate today = today(studies);
        if (studies.path().finished() && enrolment.complete(today)) {
            courseCompleted.fire(new CourseCompleted(
                    enrolment.personId(), enrolment.runId(), studies.course().versionId(), today));
        }
    }

    private void record(
            Enrolment enrolment, Collection<String> outcomes, EvidenceKind kind, LocalDate on, ModuleContent module) {
        if (!outcomes.isEmpty()) {
            evidence.record(enrolment.personId(), outcomes, kind, on, module.code(), enrolment.runId());
        }
    }

    private LocalDate today(Studies studies) {
        return LocalDate.ofInstant(clock.instant(), studies.run().zone());
    }
}
