package org.komichi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.komichi.competency.Competencies;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.OutcomeStanding;
import org.komichi.course.AttemptSubmitted;
import org.komichi.course.ChoiceQuestion;
import org.komichi.course.Learning;
import org.komichi.course.MatchingQuestion;
import org.komichi.course.ModuleContent;
import org.komichi.course.NumericQuestion;
import org.komichi.course.OrderingQuestion;
import org.komichi.course.QuizContent;
import org.komichi.course.QuizPart;
import org.komichi.course.QuizSheet;
import org.komichi.course.Quizzes;
import org.komichi.course.Studies;
import org.komichi.credential.CertificateSummary;
import org.komichi.credential.Certificates;
import org.komichi.run.Run;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.Waves;

/** What a learner does on her way through the one-day course, step by step, through the services that the pages use. */
@ApplicationScoped
public class Classroom {
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

    /** Somebody and the run she is going to join. */
    public Learner learner(long id, Run run) {
        return new Learner(id, run);
    }

    /** One learner on her way through the course. */
    public final class Learner {
        private final long id;
        private final Run run;

        Learner(long id, Run run) {
            this.id = id;
            this.run = run;
        }

        public <V> V as(Callable<V> deed) {
            try {
                return Acting.as(id, House.LEARNER, deed);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        public void atOnce(int times, Callable<?> deed) throws Exception {
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

        public void begins() {
            as(() -> {
                learning.begin("hd");
                return null;
            });
            assertEquals(run.id(), studies().run().id());
        }

        public Studies studies() {
            return as(() -> learning.get("hd"));
        }

        public String link(String instrument) {
            return waves.link(run.id(), instrument);
        }

        public void consents(String instrument) {
            as(() -> {
                surveys.begin(link(instrument), true, false);
                return null;
            });
        }

        public void answers(String instrument, Map<String, List<String>> answers) {
            consents(instrument);
            as(() -> {
                surveys.answer(link(instrument), answers);
                surveys.submit(link(instrument));
                return null;
            });
        }

        public void declines(String instrument) {
            as(() -> {
                surveys.decline(link(instrument));
                return null;
            });
        }

        public void reads(ModuleContent module) {
            as(() -> {
                for (int page = 0; page < module.pages().size(); page++) {
                    learning.open(learning.get("hd"), module.slug(), page);
                    learning.finish("hd", module.slug(), page, Map.of());
                }
                return null;
            });
            assertTrue(studies().standing(module.slug()).read());
        }

        public QuizSheet opens(ModuleContent module, QuizPart part) {
            return as(() -> quizzes.open("hd", module.slug(), part));
        }

        public QuizSheet submits(ModuleContent module, QuizPart part, int number, Map<String, List<String>> answers) {
            return as(() -> quizzes.submit("hd", module.slug(), part, number, answers));
        }

        public void passes(ModuleContent module, QuizPart part) {
            int number = opens(module, part).attempt().number();
            Map<String, List<String>> right = rightAnswers(module.quiz(part).orElseThrow());
            assertTrue(submits(module, part, number, right).attempt().passed(), module.code());
        }

        public void failsThenPasses(ModuleContent module) {
            reads(module);
            QuizSheet draft = opens(module, QuizPart.MODULE);
            QuizSheet failed = submits(module, QuizPart.MODULE, 1, Map.of());
            assertFalse(failed.attempt().passed());
            assertEquals(
                    draft.attempt().order().size(), failed.attempt().wrong().size());
            assertFalse(studies().completed().contains(module.slug()));
            // A try that was handed in stays as it was, whatever comes later.
            assertThrows(
                    AttemptSubmitted.class, () -> submits(module, QuizPart.MODULE, 1, rightAnswers(module.quiz())));
            assertFalse(opens(module, QuizPart.MODULE).attempt().passed());
            QuizSheet second = as(() -> quizzes.retry("hd", module.slug(), QuizPart.MODULE, 1));
            assertEquals(2, second.attempt().number());
            as(() -> quizzes.retry("hd", module.slug(), QuizPart.MODULE, 1));
            assertTrue(submits(module, QuizPart.MODULE, 2, rightAnswers(module.quiz()))
                    .attempt()
                    .passed());
            assertTrue(studies().completed().contains(module.slug()));
        }

        public void passesAgain(ModuleContent module) {
            int number = opens(module, QuizPart.MODULE).attempt().number();
            QuizSheet next = as(() -> quizzes.retry("hd", module.slug(), QuizPart.MODULE, number));
            submits(module, QuizPart.MODULE, next.attempt().number(), rightAnswers(module.quiz()));
        }

        public void worksThroughTheRest() {
            for (ModuleContent module : studies().course().modules()) {
                if (!studies().completed().contains(module.slug())) {
                    reads(module);
                    passes(module, QuizPart.MODULE);
                }
            }
            assertEquals(8, studies().completed().size());
        }

        public List<CertificateSummary> certificates() {
            return as(certificates::mine);
        }

        public int level(String outcome) {
            return standing(outcome).level();
        }

        public List<String> outcomes(EvidenceKind kind) {
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
    public static Map<String, List<String>> rightAnswers(QuizContent quiz) {
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
