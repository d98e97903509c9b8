package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile.OutcomeStanding;
import org.komichi.competency.EvidenceKind;
import org.komichi.course.ChoiceQuestion;
import org.komichi.course.CoursePath;
import org.komichi.course.Learning;
import org.komichi.course.MatchingQuestion;
import org.komichi.course.ModuleContent;
import org.komichi.course.NotEnrolled;
import org.komichi.course.NumericQuestion;
import org.komichi.course.OrderingQuestion;
import org.komichi.course.QuizContent;
import org.komichi.course.QuizPart;
import org.komichi.course.QuizSheet;
import org.komichi.course.Quizzes;
import org.komichi.course.StepLocked;
import org.komichi.course.Studies;
import org.komichi.credential.CertificateState;
import org.komichi.credential.CertificateSummary;
import org.komichi.credential.Certificates;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.KomichiEar;
import org.komichi.survey.Participation;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.Waves;

/** The main job in the real server: from joining the one-day course to its certificate. */
@ExtendWith(ArquillianExtension.class)
class LearningIT {
    /** The run that ends last is the one that a learner joins: each test has a later one. */
    private static final AtomicInteger DAYS = new AtomicInteger(100);

    @Deployment
    static EnterpriseArchive ear() {
        return KomichiEar.withTests(LearningIT.class);
    }

    @Inject
    House house;

    @Inject
    Learning learning;

    @Inject
    Quizzes quizzes;

    @Inject
    Waves waves;

    @Inject
    SurveyAnswering surveys;

    @Inject
    Competencies competencies;

    @Inject
    Certificates certificates;

    @Test
    void a_doctor_goes_from_joining_to_her_certificate() throws Exception {
        Run run = run();
        long doctor = house.doctor();
        Learner her = new Learner(doctor, run);
        assertThrows(NotEnrolled.class, () -> her.studies());

        her.begins();
        her.begins();
        assertEquals(1, house.count("select count(*) from enrolment where person_id = ?1", doctor));
        ModuleContent first = her.studies().course().modules().getFirst();
        CoursePath.Step locked = her.studies().path().module(first.slug()).orElseThrow();
        assertEquals(CoursePath.State.LOCKED, locked.state());
        assertEquals(CoursePath.Reason.SURVEY_FIRST, locked.reason());
        assertThrows(StepLocked.class, () -> her.reads(first));

        her.answers("hd-t0", Map.of("SV-K17", List.of("2"), "SV-K01", List.of("3")));
        assertEquals(Participation.SUBMITTED, her.studies().surveys().get("hd-t0"));
        assertThrows(StepLocked.class, () -> her.opens(first, QuizPart.MODULE), "the quiz waits for the pages");
        her.failsThenPasses(first);
        her.worksThroughTheRest();
        assertTrue(her.certificates().isEmpty(), "the questionnaire after is still open");

        her.declines("hd-t1");
        CertificateSummary certificate = her.certificates().getFirst();
        assertEquals(CertificateState.VALID, certificate.state());
        assertEquals("架空 花子", certificate.text().name());
        assertFalse(certificate.text().reviewed(), "no clinician has reviewed the course yet");
        assertEquals(certificate.text().completedOn(), her.studies().completedOn());
        byte[] pdf = her.as(() -> certificates.pdf(certificate.text().number()));
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        assertTrue(pdf.length > 10_000, "a page with embedded fonts, not " + pdf.length + " bytes");
        assertTrue(certificates.verify(certificate.text().code()).orElseThrow().valid());
        long another = house.doctor();
        assertThrows(
                NotFound.class,
                () -> Acting.as(
                        another,
                        House.LEARNER,
                        () -> certificates.pdf(certificate.text().number())));

        her.declines("hd-t1");
        her.answers("hd-t1", Map.of("SV-K17", List.of("4")));
        her.as(() -> learning.all());
        assertEquals(1, her.certificates().size());
        assertEquals(
                1,
                house.count(
                        "select count(*) from outbox_message where person_id = ?1 and template = 'certificate-issued'",
                        doctor));
    }

    @Test
    void what_she_completed_is_evidence_once_and_her_level_follows_from_it() throws Exception {
        long doctor = house.doctor();
        Learner her = new Learner(doctor, run());
        her.begins();
        her.declines("hd-t0");
        ModuleContent module = her.studies().course().modules().getFirst();
        assertEquals(0, her.level(module.competencies().getFirst()));

        her.reads(module);
        her.passes(module, QuizPart.MODULE);
        module.competencies().forEach(code -> assertEquals(1, her.level(code), code));
        assertEquals(module.competencies().stream().sorted().toList(), her.outcomes(EvidenceKind.MODULE));
        assertEquals(module.quiz().outcomes().stream().sorted().toList(), her.outcomes(EvidenceKind.QUIZ));

        her.passes(module, QuizPart.CASE);
        module.caseQuiz().outcomes().forEach(code -> assertEquals(2, her.level(code), code));
        long rows = house.count("select count(*) from evidence where person_id = ?1", doctor);
        her.reads(module);
        her.passesAgain(module);
        assertEquals(rows, house.count("select count(*) from evidence where person_id = ?1", doctor));

        long another = house.doctor();
        assertThrows(NotFound.class, () -> Acting.as(another, House.LEARNER, () -> competencies.of(doctor)));
    }

    @Test
    void the_last_step_taken_in_two_tabs_at_once_gives_one_certificate() throws Exception {
        long doctor = house.doctor();
        Learner her = new Learner(doctor, run());
        her.begins();
        her.declines("hd-t0");
        her.studies().course().modules().forEach(module -> {
            her.reads(module);
            her.passes(module, QuizPart.MODULE);
        });
        her.consents("hd-t1");
        her.atOnce(4, () -> {
            surveys.submit(her.link("hd-t1"));
            return null;
        });
        assertEquals(1, her.certificates().size());
        assertEquals(Participation.SUBMITTED, her.studies().surveys().get("hd-t1"));
    }

    @Test
    void many_clicks_at_once_on_begin_and_on_the_quiz_count_once() throws Exception {
        long doctor = house.doctor();
        Learner her = new Learner(doctor, run());
        her.atOnce(6, () -> {
            learning.begin("hd");
            return null;
        });
        assertEquals(1, house.count("select count(*) from enrolment where person_id = ?1", doctor));
        her.declines("hd-t0");
        ModuleContent module = her.studies().course().modules().getFirst();
        her.atOnce(4, () -> learning.open(learning.get("hd"), module.slug(), 0));
        her.reads(module);
        her.atOnce(6, () -> quizzes.open("hd", module.slug(), QuizPart.MODULE));
        Map<String, List<String>> right = rightAnswers(module.quiz());
        her.atOnce(6, () -> quizzes.submit("hd", module.slug(), QuizPart.MODULE, 1, right));
        assertEquals(1, house.count("""
                select count(*) from quiz_attempt a, enrolment e
                where e.id = a.enrolment_id and e.person_id = ?1
                """, doctor));
        assertTrue(her.studies().completed().contains(module.slug()));
    }

    private Run run() throws Exception {
        return house.openRun("hd", house.team(), DAYS.incrementAndGet());
    }

    /** One learner on her way through the course. */
    private final class Learner {
        private final long id;
        private final Run run;

        Learner(long id, Run run) {
            this.id = id;
            this.run = run;
        }

        <V> V as(Callable<V> deed) {
            try {
                return Acting.as(id, House.LEARNER, deed);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        void atOnce(int times, Callable<?> deed) throws Exception {
            List<Future<?>> all = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
                for (int i = 0; i < times; i++) {
                    all.add(pool.submit(() -> Acting.as(id, House.LEARNER, deed)));
                }
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        void begins() {
            as(() -> {
                learning.begin("hd");
                return null;
            });
            assertEquals(run.id(), studies().run().id());
        }

        Studies studies() {
            return as(() -> learning.get("hd"));
        }

        String link(String instrument) {
            return waves.link(run.id(), instrument);
        }

        void consents(String instrument) {
            as(() -> {
                surveys.begin(link(instrument), true, false);
                return null;
            });
        }

        void answers(String instrument, Map<String, List<String>> answers) {
            consents(instrument);
            as(() -> {
                surveys.answer(link(instrument), answers);
                surveys.submit(link(instrument));
                return null;
            });
        }

        void declines(String instrument) {
            as(() -> {
                surveys.decline(link(instrument));
                return null;
            });
        }

        void reads(ModuleContent module) {
            as(() -> {
                for (int page = 0; page < module.pages().size(); page++) {
                    learning.open(learning.get("hd"), module.slug(), page);
                    learning.finish("hd", module.slug(), page, Map.of());
                }
                return null;
            });
            assertTrue(studies().standing(module.slug()).read());
        }

        QuizSheet opens(ModuleContent module, QuizPart part) {
            return as(() -> quizzes.open("hd", module.slug(), part));
        }

        QuizSheet submits(ModuleContent module, QuizPart part, int number, Map<String, List<String>> answers) {
            return as(() -> quizzes.submit("hd", module.slug(), part, number, answers));
        }

        void passes(ModuleContent module, QuizPart part) {
            int number = opens(module, part).attempt().number();
            Map<String, List<String>> right = rightAnswers(module.quiz(part).orElseThrow());
            assertTrue(submits(module, part, number, right).attempt().passed(), module.code());
        }

        void failsThenPasses(ModuleContent module) {
            reads(module);
            QuizSheet draft = opens(module, QuizPart.MODULE);
            QuizSheet failed = submits(module, QuizPart.MODULE, 1, Map.of());
            assertFalse(failed.attempt().passed());
            assertEquals(
                    draft.attempt().order().size(), failed.attempt().wrong().size());
            assertFalse(studies().completed().contains(module.slug()));
            // A try that was handed in stays as it was, whatever comes later.
            assertFalse(submits(module, QuizPart.MODULE, 1, rightAnswers(module.quiz()))
                    .attempt()
                    .passed());
            QuizSheet second = as(() -> quizzes.retry("hd", module.slug(), QuizPart.MODULE, 1));
            assertEquals(2, second.attempt().number());
            as(() -> quizzes.retry("hd", module.slug(), QuizPart.MODULE, 1));
            assertTrue(submits(module, QuizPart.MODULE, 2, rightAnswers(module.quiz()))
                    .attempt()
                    .passed());
            assertTrue(studies().completed().contains(module.slug()));
        }

        void passesAgain(ModuleContent module) {
            int number = opens(module, QuizPart.MODULE).attempt().number();
            QuizSheet next = as(() -> quizzes.retry("hd", module.slug(), QuizPart.MODULE, number));
            submits(module, QuizPart.MODULE, next.attempt().number(), rightAnswers(module.quiz()));
        }

        void worksThroughTheRest() {
            for (ModuleContent module : studies().course().modules()) {
                if (!studies().completed().contains(module.slug())) {
                    reads(module);
                    passes(module, QuizPart.MODULE);
                }
            }
            assertEquals(8, studies().completed().size());
        }

        List<CertificateSummary> certificates() {
            return as(certificates::mine);
        }

        int level(String outcome) {
            return standing(outcome).level();
        }

        List<String> outcomes(EvidenceKind kind) {
            return as(competencies::mine).outcomes().stream()
                    .filter(outcome -> outcome.evidence().stream().anyMatch(entry -> entry.kind() == kind))
                    .map(OutcomeStanding::code)
                    .sorted()
                    .toList();
        }

        private OutcomeStanding standing(String code) {
            return as(competencies::mine).outcomes().stream()
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What somebody answers who knows it all. */
    private static Map<String, List<String>> rightAnswers(QuizContent quiz) {
        return quiz.questions().stream()
                .collect(Collectors.toMap(question -> question.id(), question -> switch (question) {
                    case ChoiceQuestion choice ->
                        choice.options().stream()
                                .filter(ChoiceQuestion.Option::correct)
                                .map(ChoiceQuestion.Option::id)
                                .toList();
                    case OrderingQuestion ordering ->
                        ordering.steps().stream().map(OrderingQuestion.Step::id).toList();
                    case NumericQuestion numeric -> List.of(numeric.answer().toPlainString());
                    case MatchingQuestion matching ->
                        matching.pairs().stream()
                                .map(pair -> pair.id() + "=" + pair.id())
                                .toList();
                }));
    }
}
