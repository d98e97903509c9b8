package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.course.ItemStatistic;
import org.komichi.course.ModuleContent;
import org.komichi.course.QuizPart;
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
            courses.find(opened.run().subjectSlug())
                    .map(CourseContent::modules)
                    .orElse(List.of())
                    .forEach(this::add);
        }
        return groups;
    }

    private void add(ModuleContent module) {
        List<Row> rows = new ArrayList<>();
        for (QuizPart part : QuizPart.values()) {
            if (module.quiz(part).isPresent()) {
                quizzes.items(opened.getSlug(), module.slug(), part).forEach(one -> rows.add(row(one)));
            }
        }
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
