package org.komichi.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.content.LessonRenderer;
import org.komichi.content.PublishedPack;
import org.komichi.content.RenderedLesson;
import org.komichi.course.Shuffling;
import org.komichi.web.frame.Build;
import org.komichi.web.frame.FormChanges;

/** The pages of the opened module with what the reader ticked and answered on them. */
@RequestScoped
public class LessonPages {
    private static final List<String> TICKED = List.of("true");

    /** A stretch of a page: HTML, or a knowledge check. */
    public record Piece(String html, QuestionView check) {}

    @Inject
    OpenedModule opened;

    @Inject
    LessonRenderer renderer;

    @Inject
    FormChanges form;

    private PublishedPack pack;
    private List<RenderedLesson> lessons;

    /** All pages, in order. */
    List<RenderedLesson> all() {
        if (lessons == null) {
            pack = opened.pack();
            lessons = opened.module().pages().stream()
                    .map(each -> renderer.render(pack, each))
                    .toList();
        }
        return lessons;
    }

    /** A page in the stretches that the template draws. */
    List<Piece> pieces(RenderedLesson lesson) {
        Set<String> ticked = opened.standing().answers().entrySet().stream()
                .filter(answer -> answer.getValue().equals(TICKED))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Piece> pieces = new ArrayList<>();
        int number = 0;
        for (RenderedLesson.Segment segment : lesson.segments(ticked)) {
            if (segment.isCheck()) {
                number++;
                pieces.add(new Piece(null, check(segment.checkId(), number)));
            } else {
                pieces.add(new Piece(Build.fresh(segment.html()), null));
            }
        }
        return pieces;
    }

    /** The lines of a page's checklists as they stand, for its form to carry along. */
    List<FormChanges.Was> was(RenderedLesson lesson) {
        return lines(lesson)
                .map(line -> form.was(line, opened.standing().answer(line)))
                .toList();
    }

    /** Names of everything that can be ticked and answered on a page. */
    static List<String> fields(RenderedLesson lesson) {
        return Stream.concat(lines(lesson), lesson.checkIds().stream().map(LessonPages::field))
                .toList();
    }

    private static Stream<String> lines(RenderedLesson lesson) {
        return lesson.checklists().stream().flatMap(list -> list.items().stream());
    }

    private static String field(String check) {
        return "check:" + check;
    }

    private QuestionView check(String id, int number) {
        // The order is the same for everybody and every time: a check is no test.
        return QuestionView.of(
                opened.module().check(id).orElseThrow(),
                field(id),
                number,
                opened.standing().answer(field(id)),
                new Shuffling(id.hashCode()),
                false,
                text -> renderer.line(pack, text, id),
                form);
    }
}
