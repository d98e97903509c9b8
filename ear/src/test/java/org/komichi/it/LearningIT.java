package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.competency.Competencies;
import org.komichi.competency.EvidenceKind;
import org.komichi.course.AttemptSubmitted;
import org.komichi.course.CoursePath;
import org.komichi.course.Learning;
import org.komichi.course.ModuleContent;
import org.komichi.course.NotEnrolled;
import org.komichi.course.OrderIncomplete;
import org.komichi.course.OrderingQuestion;
import org.komichi.course.QuizPart;
import org.komichi.course.Quizzes;
import org.komichi.course.StepLocked;
import org.komichi.credential.CertificateState;
import org.komichi.credential.CertificateSummary;
import org.komichi.credential.Certificates;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.Classroom;
import org.komichi.support.Classroom.Learner;
import org.komichi.support.House;
import org.komichi.survey.Participation;
import org.komichi.survey.SurveyAnswering;

/** The main job in the real server: from joining the one-day course to its certificate. */
@ExtendWith(ArquillianExtension.class)
class LearningIT {
    /** The run that ends last is the one that a learner joins: each test has a later one. */
    private static final AtomicInteger DAYS = new AtomicInteger(100);

    @Inject
    House house;

    @Inject
    Classroom classroom;

    @Inject
    Learning learning;

    @Inject
    Quizzes quizzes;

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
        Learner her = classroom.learner(doctor, run);
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
        Learner her = classroom.learner(doctor, run());
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
        Learner her = classroom.learner(doctor, run());
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
        Learner her = classroom.learner(doctor, run());
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
        Map<String, List<String>> right = Classroom.rightAnswers(module.quiz());
        her.atOnce(6, () -> quizzes.submit("hd", module.slug(), QuizPart.MODULE, 1, right));
        assertEquals(1, house.count("""
                select count(*) from quiz_attempt a, enrolment e
                where e.id = a.enrolment_id and e.person_id = ?1
                """, doctor));
        assertTrue(her.studies().completed().contains(module.slug()));
    }

    @Test
    void what_one_tab_answered_another_neither_takes_back_nor_hands_in_again() throws Exception {
        long doctor = house.doctor();
        Learner her = classroom.learner(doctor, run());
        her.begins();
        her.declines("hd-t0");
        ModuleContent module = her.studies().course().modules().getFirst();
        List<String> tick = List.of("true");
        her.as(() -> {
            learning.answer("hd", module.slug(), "growth-view.1", tick);
            return learning.finish("hd", module.slug(), 0, Map.of("growth-view.2", tick));
        });
        assertEquals(tick, her.studies().standing(module.slug()).answer("growth-view.1"), "ticked in the other tab");
        assertEquals(tick, her.studies().standing(module.slug()).answer("growth-view.2"));

        her.reads(module);
        her.opens(module, QuizPart.MODULE);
        Map<String, List<String>> right = Classroom.rightAnswers(module.quiz());
        String first = module.quiz().questions().getFirst().id();
        her.as(() -> {
            quizzes.draft("hd", module.slug(), QuizPart.MODULE, 1, first, right.get(first));
            return null;
        });
        Map<String, List<String>> others = new HashMap<>(right);
        others.remove(first);
        assertTrue(her.submits(module, QuizPart.MODULE, 1, others).attempt().passed());
        assertEquals(right, her.opens(module, QuizPart.MODULE).attempt().answers());

        assertTrue(her.submits(module, QuizPart.MODULE, 1, others).attempt().passed(), "a second click");
        assertThrows(AttemptSubmitted.class, () -> her.submits(module, QuizPart.MODULE, 1, Map.of(first, List.of())));
        assertEquals(right, her.opens(module, QuizPart.MODULE).attempt().answers());
        assertEquals(1, house.count("""
                select count(*) from quiz_attempt a, enrolment e
                where e.id = a.enrolment_id and e.person_id = ?1
                """, doctor));
    }

    @Test
    void half_an_order_is_sent_back_before_anything_counts() throws Exception {
        Learner her = classroom.learner(house.doctor(), run());
        her.begins();
        her.declines("hd-t0");
        ModuleContent module = her.studies().course().module("hd-2");
        her.reads(module);
        her.opens(module, QuizPart.MODULE);
        OrderingQuestion ordering = module.quiz().questions().stream()
                .filter(OrderingQuestion.class::isInstance)
                .map(OrderingQuestion.class::cast)
                .findFirst()
                .orElseThrow();
        String step = ordering.steps().getFirst().id();
        assertThrows(
                OrderIncomplete.class,
                () -> her.submits(module, QuizPart.MODULE, 1, Map.of(ordering.id(), List.of(step + "=1"))));
        assertFalse(her.opens(module, QuizPart.MODULE).attempt().submitted());
    }

    private Run run() throws Exception {
        return house.openRun("hd", house.team(), DAYS.incrementAndGet());
    }
}
