package org.komichi.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;

/** Quizzes as the current person takes them, and what an organizer learns about their questions. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Quizzes {
    private static final SecureRandom SEEDS = new SecureRandom();

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Enrolments enrolments;

    @Inject
    Milestones milestones;

    @Inject
    Runs runs;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The try she is at: the draft, or the last one handed in; the first one begins now.
     *
     * @throws StepLocked when the pages are not finished, or for the case the quiz is not passed
     * @throws NotFound when the module has no such quiz
     */
    public QuizSheet open(String courseSlug, String moduleSlug, QuizPart part) {
        Place place = place(courseSlug, moduleSlug, part);
        List<QuizAttempt> before = place.attempts();
        if (!before.isEmpty()) {
            return place.sheet(before.get(0));
        }
        enrolments.lock(place.studies.enrolmentId());
        return place.sheet(place.attempts().stream()
                .findFirst()
                .orElseGet(() -> stored(QuizAttempt.first(
                        place.studies.enrolmentId(),
                        moduleSlug,
                        part,
                        place.quiz,
                        SEEDS.nextLong(),
                        clock.instant()))));
    }

    /** One of her tries, by its number.
     * @throws StepLocked when the quiz is not open to her
     * @throws NotFound when there is no such try */
    public QuizSheet attempt(String courseSlug, String moduleSlug, QuizPart part, int number) {
        Place place = place(courseSlug, moduleSlug, part);
        return place.sheet(place.attempt(number));
    }

    /** Saves one answer of the draft.
     * @throws AttemptSubmitted when that try was handed in, perhaps in another tab
     * @throws NothingToSave when the quiz has no such question */
    public void draft(
            String courseSlug, String moduleSlug, QuizPart part, int number, String question, List<String> answer) {
        Place place = place(courseSlug, moduleSlug, part);
        enrolments.lock(place.studies.enrolmentId());
        place.attempt(number).answer(place.quiz.find(question).orElseThrow(NothingToSave::new), answer);
    }

    /**
     * Hands a try in, with these answers beside those that are saved; a second click changes nothing.
     *
     * @param answers by code of the question; nothing takes a saved answer back
     * @throws AttemptSubmitted when it was handed in before with other answers, perhaps in another tab
     * @throws OrderIncomplete when only some steps of an ordering have their place
     */
    public QuizSheet submit(
            String courseSlug, String moduleSlug, QuizPart part, int number, Map<String, List<String>> answers) {
        Place place = place(courseSlug, moduleSlug, part);
        Enrolment enrolment = enrolments.lock(place.studies.enrolmentId());
        QuizAttempt attempt = place.attempt(number);
        if (attempt.submitted()) {
            attempt.mustHold(place.quiz, answers);
            return place.sheet(attempt);
        }
        place.quiz.questions().stream()
                .filter(question -> answers.containsKey(question.id()))
                .forEach(question -> answer(attempt, question, answers.get(question.id())));
        if (attempt.submit(place.quiz, clock.instant()).passed()) {
            reward(enrolment, place);
        }
        return place.sheet(attempt);
    }

    /** Begins a further try after this one; when it has begun already, that is it. */
    public QuizSheet retry(String courseSlug, String moduleSlug, QuizPart part, int after) {
        Place place = place(courseSlug, moduleSlug, part);
        enrolments.lock(place.studies.enrolmentId());
        QuizAttempt last = place.attempts().stream().findFirst().orElseThrow(NotFound::new);
        if (!last.submitted() || last.number() != after) {
            return place.sheet(last);
        }
        return place.sheet(stored(last.next(place.quiz, SEEDS.nextLong(), clock.instant())));
    }

    private static void answer(QuizAttempt attempt, Question question, List<String> answer) {
        if (question instanceof OrderingQuestion ordering && ordering.half(answer)) {
            throw new OrderIncomplete();
        }
        attempt.answer(question, answer);
    }

    /** What the first tries in a run say about the questions of each quiz that somebody handed in. */
    @RolesAllowed(Role.Name.ORGANIZER)
    public List<QuizFigures> figures(String runSlug) {
        Run run = runs.organized(runSlug);
        audit.record("item-statistics-seen", "run", run.id(), null);
        Map<List<Object>, List<AttemptSheet>> firstTries = database.createQuery("""
                        select a from QuizAttempt a, Enrolment e
                        where e.id = a.enrolmentId and e.runId = :run and a.number = 1 and a.submittedAt is not null
                        """, QuizAttempt.class)
                .setParameter("run", run.id())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        attempt -> List.of(attempt.moduleSlug(), attempt.part()),
                        Collectors.mapping(QuizAttempt::sheet, Collectors.toList())));
        return firstTries.entrySet().stream()
                .map(quiz -> new QuizFigures(
                        (String) quiz.getKey().get(0),
                        (QuizPart) quiz.getKey().get(1),
                        ItemStatistic.of(quiz.getValue())))
                .toList();
    }

    private void reward(Enrolment enrolment, Place place) {
        ModuleProgress progress =
                enrolments.findProgress(enrolment.id(), place.module.slug()).orElseThrow(StepLocked::new);
        boolean before = progress.completed();
        if (!progress.pass(place.part, place.module, clock.instant())) {
            return;
        }
        Studies changed = place.studies.with(progress.standing());
        if (place.part == QuizPart.CASE) {
            milestones.casePassed(enrolment, changed, place.module);
        } else if (!before && progress.completed()) {
            milestones.moduleCompleted(enrolment, changed, place.module);
        }
    }

    private QuizAttempt stored(QuizAttempt attempt) {
        database.persist(attempt);
        return attempt;
    }

    private Place place(String courseSlug, String moduleSlug, QuizPart part) {
        Studies studies = enrolments.find(currentPerson.id(), courseSlug).orElseThrow(NotEnrolled::new);
        ModuleContent module = studies.course().module(moduleSlug);
        QuizContent quiz = module.quiz(part).orElseThrow(NotFound::new);
        boolean enterable = studies.path()
                .module(moduleSlug)
                .map(CoursePath.Step::enterable)
                .orElse(false);
        ModuleStanding standing = studies.standing(moduleSlug);
        if (!enterable || !standing.read() || part == QuizPart.CASE && !standing.completed()) {
            throw new StepLocked();
        }
        return new Place(studies, module, quiz, part);
    }

    /** Where in the course a quiz is taken. */
    private final class Place {
        private final Studies studies;
        private final ModuleContent module;
        private final QuizContent quiz;
        private final QuizPart part;

        Place(Studies studies, ModuleContent module, QuizContent quiz, QuizPart part) {
            this.studies = studies;
            this.module = module;
            this.quiz = quiz;
            this.part = part;
        }

        List<QuizAttempt> attempts() {
            return enrolments.attempts(studies.enrolmentId(), module.slug(), part);
        }

        QuizAttempt attempt(int number) {
            Optional<QuizAttempt> found = attempts().stream()
                    .filter(attempt -> attempt.number() == number)
                    .findFirst();
            return found.orElseThrow(NotFound::new);
        }

        QuizSheet sheet(QuizAttempt attempt) {
            return new QuizSheet(studies, module, quiz, part, attempt.sheet());
        }
    }
}
