package org.komichi.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Showing;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;

/** Takes down studies that happened at an earlier moment: what somebody did in a run that is over. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastStudies {
    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    Enrolments enrolments;

    @Inject
    EvidenceLog evidence;

    @Inject
    Event<CourseCompleted> courseCompleted;

    /**
     * She read every page of every module and passed its quiz, at the first try but for some questions that she got right at
     * the second, and so completed the course.
     *
     * @param missed how many first answers of each quiz were left out, from 0; which ones follows from the number
     */
    public void complete(long runId, long personId, int missed, Instant when) {
        Run run = runs.get(runId);
        LocalDate on = LocalDate.ofInstant(when, run.zone());
        database.flush();
        Studies studies = enrolments.find(personId, runId).orElseThrow();
        Enrolment enrolment = enrolments.lock(studies.enrolmentId());
        List<Showing> shown = new ArrayList<>();
        for (ModuleContent module : studies.course().modules()) {
            ModuleProgress progress = new ModuleProgress(enrolment.id(), module.slug(), when);
            database.persist(progress);
            for (int page = 0; page < module.pages().size(); page++) {
                progress.open(page, module);
                progress.finish(page, module, when);
            }
            shown.add(new Showing(module.competencies(), EvidenceKind.MODULE, on, module.code(), runId));
            if (module.quiz() != null) {
                attempt(enrolment, module, missed, personId, when);
                progress.pass(QuizPart.MODULE, module, when);
                shown.add(new Showing(module.quiz().outcomes(), EvidenceKind.QUIZ, on, module.code(), runId));
            }
        }
        evidence.record(personId, shown);
        if (enrolment.complete(on)) {
            courseCompleted.fire(
                    new CourseCompleted(personId, runId, studies.course().versionId(), on));
        }
    }

    private void attempt(Enrolment enrolment, ModuleContent module, int missed, long seed, Instant when) {
        QuizContent quiz = module.quiz();
        List<String> ids = quiz.order(seed + module.number(), List.of());
        List<String> left = ids.subList(0, Math.min(missed, ids.size()));
        QuizAttempt first = QuizAttempt.first(enrolment.id(), module.slug(), QuizPart.MODULE, quiz, seed, when);
        database.persist(first);
        DemoLearning.rightAnswers(quiz).forEach((id, answer) -> {
            if (!left.contains(id)) {
                first.answer(quiz.find(id).orElseThrow(), answer);
            }
        });
        if (!first.submit(quiz, when).passed()) {
            QuizAttempt second = first.next(quiz, seed + 1, when);
            database.persist(second);
            DemoLearning.rightAnswers(quiz)
                    .forEach((id, answer) -> second.answer(quiz.find(id).orElseThrow(), answer));
            second.submit(quiz, when);
        }
    }
}
