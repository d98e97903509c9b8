package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.course.ItemStatistic;
import org.komichi.course.ModuleContent;
import org.komichi.course.QuizFigures;
import org.komichi.course.Quizzes;
import org.komichi.web.frame.AddressedRows;

/** {@code /organizer/runs/{slug}/items}: how hard the quiz questions were, and how well they tell people apart. */
@Named
@RequestScoped
public class ReportingItemsPage {
    private static final int SIZE = 100;

    /** One question; {@code percent} is null when there are too few answers. */
    public record Row(String module, String item, int n, Long percent, Double correlation, String discrimination) {
        private static final Map<String, Comparator<? super Row>> ORDERS = Map.of(
                "item", Comparator.comparing(Row::item),
                "n", Comparator.comparing(Row::n),
                "difficulty", Comparator.comparing(Row::percent, Comparator.nullsLast(Comparator.naturalOrder())),
                "discrimination",
                        Comparator.comparing(Row::correlation, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    @Inject
    OpenedRun opened;

    @Inject
    Courses courses;

    @Inject
    Quizzes quizzes;

    private AddressedRows<Row> rows;

    /** All questions in one list, so that the hardest can come first. */
    public AddressedRows<Row> getRows() {
        if (rows == null) {
            List<QuizFigures> figures = quizzes.figures(opened.getSlug());
            List<Row> all =
                    courses.find(opened.run().subjectSlug()).map(CourseContent::modules).orElse(List.of()).stream()
                            .flatMap(module -> rowsOf(module, figures))
                            .toList();
            rows = AddressedRows.of(opened.getBase() + "/items", SIZE, all, Row.ORDERS);
        }
        return rows;
    }

    private Stream<Row> rowsOf(ModuleContent module, List<QuizFigures> figures) {
        String title = module.code() + "　" + module.shortTitle().in(opened.locale());
        return figures.stream()
                .filter(quiz -> quiz.moduleSlug().equals(module.slug()))
                .sorted(Comparator.comparing(QuizFigures::part))
                .flatMap(quiz -> quiz.items().stream())
                .map(item -> row(title, item));
    }

    private static Row row(String module, ItemStatistic one) {
        return new Row(
                module,
                one.item(),
                one.n(),
                one.difficulty() == null ? null : Math.round(100 * one.difficulty()),
                one.discrimination(),
                Figures.effect(one.discrimination()));
    }
}
