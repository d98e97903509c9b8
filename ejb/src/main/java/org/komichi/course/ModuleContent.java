package org.komichi.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.content.Review;
import org.komichi.shared.Bilingual;

/**
 * A module as it is written.
 *
 * @param number from 1, its place in the course
 * @param shortTitle label of its stone on the path
 * @param competencies codes of the outcomes that it teaches
 * @param requires modules that must be completed first
 * @param pages paths of the pages in the pack, in order
 * @param checks knowledge checks inside the lesson; not counted
 * @param quiz null when there is none
 * @param caseQuiz null when there is none
 */
public record ModuleContent(
        int number,
        String code,
        String slug,
        Bilingual title,
        Bilingual shortTitle,
        Bilingual summary,
        List<Bilingual> objectives,
        int minutes,
        List<String> competencies,
        List<String> professions,
        List<String> requires,
        List<String> pages,
        List<Question> checks,
        QuizContent quiz,
        QuizContent caseQuiz,
        Review review) {
    public ModuleContent {
        objectives = List.copyOf(objectives);
        competencies = List.copyOf(competencies);
        professions = List.copyOf(professions);
        requires = List.copyOf(requires);
        pages = List.copyOf(pages);
        checks = List.copyOf(checks);
    }

    /** The quiz or the case quiz, if the module has it. */
    public Optional<QuizContent> quiz(QuizPart part) {
        return Optional.ofNullable(part == QuizPart.MODULE ? quiz : caseQuiz);
    }

    /** A knowledge check by its code. */
    public Optional<Question> check(String id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }

    /** What must stay the same for somebody half-way through to notice nothing. */
    String structure() {
        return slug + competencies + "<" + String.join(",", requires) + ">(" + String.join(",", pages) + ")"
                + checks.stream().map(Question::structure).collect(Collectors.joining(";"))
                + "/" + (quiz == null ? "" : quiz.structure())
                + "/" + (caseQuiz == null ? "" : caseQuiz.structure());
    }
}
