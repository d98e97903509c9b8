package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.course.ItemStatistic;
import org.komichi.course.ModuleContent;
import org.komichi.course.QuizFigures;
import org.komichi.course.Quizzes;

/** {@code /organizer/runs/{slug}/items}: how hard the quiz questions were, and how well they tell people apart. */
@Named
@RequestScoped
public class ReportingItemsPage {
    /** A module with its questions. */
    public record Group(String title, List<Row> rows) {}

    /** One question; {@code percent} is null when there are too few answers. */
    public record Row(String item, int n, Long percent, String discrimination) {}

    @Inject
    OpenedRun opened;

    @Inject
    Courses courses;

    @Inject
    Quizzes quizzes;

    private List<Group> groups;

    public List<Group> getGroups() {
        if (groups == null) {
            groups = new ArrayList<>();
            List<QuizFigures> figures = quizzes.figures(opened.getSlug());
            courses.find(opened.run().subjectSlug())
                    .map(CourseContent::modules)
                    .orElse(List.of())
                    .forEach(module -> add(module, figures));
        }
        return groups;
    }

    private void add(ModuleContent module, List<QuizFigures> figures) {
        List<Row> rows = figures.stream()
                .filter(quiz -> quiz.moduleSlug().equals(module.slug()))
                .sorted(Comparator.comparing(QuizFigures::part))
                .flatMap(quiz -> quiz.items().stream())
                .map(ReportingItemsPage::row)
                .toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(module.code() + "　" + module.title().in(opened.locale()), rows));
        }
    }

    private static Row row(ItemStatistic one) {
        return new Row(
                one.item(),
                one.n(),
                one.difficulty() == null ? null : Math.round(100 * one.difficulty()),
                Figures.effect(one.discrimination()));
    }
}
