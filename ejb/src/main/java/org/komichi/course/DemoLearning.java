package org.komichi.course;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.account.DemoAccounts;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.survey.SurveyAnswering;

/**
 * A run of the one-day course that goes on in a demonstration, with a fictional doctor on her way: the questionnaire before
 * answered, the first module completed, the second one begun.
 */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoLearning {
    private static final String COURSE = "hd";

    @PersistenceContext
    EntityManager database;

    @Inject
    DemoAccounts demo;

    @Inject
    Runs runs;

    @Inject
    Courses courses;

    @Inject
    Enrolments enrolments;

    @Inject
    Milestones milestones;

    @Inject
    SurveyAnswering surveys;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (demo.freshlyMade() && courses.find(COURSE).isPresent()) {
            make();
        }
    }

    private void make() {
        Run run = runs.plan(new Run(
                "hd-2026-3",
                Run.SubjectKind.COURSE,
                COURSE,
                new Bilingual("第3期", "3rd run"),
                demo.teamOf("organizer"),
                Japan.ZONE,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2027, 3, 31),
                Run.Joining.OPEN,
                clock.instant()));
        long doctor = demo.get("doctor");
        runs.admit(run.id(), doctor);
        if (run.state(clock.instant()) == Run.State.GOING_ON) {
            surveys.submitFor(
                    run.id(),
                    "hd-t0",
                    doctor,
                    Map.of("SV-K01", "2", "SV-K02", "2", "SV-K05", "1", "SV-K09", "3", "SV-K17", "2"));
        }
        database.flush();
        completeFirst(doctor, run);
        beginSecond(doctor, run);
    }

    private void completeFirst(long doctor, Run run) {
        Studies studies = enrolments.find(doctor, run.id()).orElseThrow();
        Enrolment enrolment = enrolments.lock(studies.enrolmentId());
        ModuleContent module = studies.course().modules().get(0);
        ModuleProgress progress = new ModuleProgress(enrolment.id(), module.slug(), clock.instant());
        database.persist(progress);
        for (int page = 0; page < module.pages().size(); page++) {
            progress.open(page, module);
            progress.finish(page, module, clock.instant());
        }
        QuizAttempt attempt =
                QuizAttempt.first(enrolment.id(), module.slug(), QuizPart.MODULE, module.quiz(), 1, clock.instant());
        database.persist(attempt);
        rightAnswers(module.quiz())
                .forEach((id, answer) -> attempt.answer(module.quiz().find(id).orElseThrow(), answer));
        if (attempt.submit(module.quiz(), clock.instant()).passed()) {
            progress.pass(QuizPart.MODULE, module, clock.instant());
            milestones.moduleCompleted(enrolment, studies.with(progress.standing()), module);
        }
    }

    private void beginSecond(long doctor, Run run) {
        Studies studies = enrolments.find(doctor, run.id()).orElseThrow();
        ModuleContent module = studies.course().modules().get(1);
        ModuleProgress progress = new ModuleProgress(studies.enrolmentId(), module.slug(), clock.instant());
        database.persist(progress);
        progress.finish(0, module, clock.instant());
        progress.open(1, module);
    }

    /** What somebody answers who knows it all. */
    static Map<String, List<String>> rightAnswers(QuizContent quiz) {
        Map<String, List<String>> answers = new HashMap<>();
        for (Question question : quiz.questions()) {
            answers.put(
                    question.id(),
                    switch (question) {
                        case ChoiceQuestion choice ->
                            choice.options().stream()
                                    .filter(ChoiceQuestion.Option::correct)
                                    .map(ChoiceQuestion.Option::id)
                                    .toList();
                        case OrderingQuestion ordering ->
                            ordering.steps().stream()
                                    .map(OrderingQuestion.Step::id)
                                    .toList();
                        case NumericQuestion numeric -> List.of(numeric.answer().toPlainString());
                        case MatchingQuestion matching ->
                            matching.pairs().stream()
                                    .map(pair -> pair.id() + "=" + pair.id())
                                    .toList();
                    });
        }
        return answers;
    }
}
