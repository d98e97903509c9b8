package org.komichi.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.NextStep;
import org.komichi.competency.NextStepSource;
import org.komichi.shared.Bilingual;

/**
 * What courses offer for a gap: a module for level 1, a case quiz for level 2. Courses that somebody takes part in come
 * first; without any, all published ones.
 */
@ApplicationScoped
public class CourseNextSteps implements NextStepSource {
    @Inject
    StudiesAtHand studies;

    @Inject
    Courses courses;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, List<NextStep>> stepsForAll(Map<String, Integer> gaps, long personId) {
        List<Offer> offers = offers(personId);
        Map<String, List<NextStep>> steps = new HashMap<>();
        gaps.forEach((outcome, level) -> steps.put(
                outcome,
                offers.stream()
                        .flatMap(offer -> offer.step(outcome, level).stream())
                        .distinct()
                        .toList()));
        return steps;
    }

    private List<Offer> offers(long personId) {
        List<Offer> offers = new ArrayList<>();
        List<Studies> mine = studies.all(personId);
        for (Studies each : mine) {
            each.course()
                    .modules()
                    .forEach(module -> offers.add(new Offer(each.course(), module, each.standing(module.slug()))));
        }
        if (mine.isEmpty()) {
            for (CourseContent course : courses.all()) {
                course.modules().forEach(module -> offers.add(new Offer(course, module, null)));
            }
        }
        return offers;
    }

    /** A module and where somebody is in it; null for who does not take part. */
    private record Offer(CourseContent course, ModuleContent module, ModuleStanding standing) {
        List<NextStep> step(String outcome, int level) {
            if (level <= EvidenceKind.QUIZ.maxLevel()) {
                boolean teaches = module.competencies().contains(outcome)
                        || module.quiz() != null && module.quiz().outcomes().contains(outcome);
                return teaches && (standing == null || !standing.completed()) ? List.of(read()) : List.of();
            }
            boolean asks = level <= EvidenceKind.CASE_QUIZ.maxLevel()
                    && module.caseQuiz() != null
                    && module.caseQuiz().outcomes().contains(outcome);
            if (!asks || standing != null && standing.casePassed()) {
                return List.of();
            }
            return List.of(standing != null && standing.completed() ? takeCase() : read());
        }

        private NextStep read() {
            return new NextStep(
                    named("", ""), standing == null ? "/courses/" + course.slug() : href(), module.minutes());
        }

        private NextStep takeCase() {
            return new NextStep(named("の事例テスト", ": case quiz"), href() + "/case", 0);
        }

        private Bilingual named(String ja, String en) {
            return new Bilingual(
                    module.code() + "　" + module.shortTitle().ja() + ja,
                    module.code() + " " + module.shortTitle().in(java.util.Locale.ENGLISH) + en);
        }

        private String href() {
            return "/courses/" + course.slug() + "/" + module.slug();
        }
    }
}
