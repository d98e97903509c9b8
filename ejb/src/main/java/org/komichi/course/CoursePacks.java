package org.komichi.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.content.LessonRenderer;
import org.komichi.content.Pack;
import org.komichi.content.PackInterpreter;
import org.komichi.content.PackKind;
import org.komichi.content.PackProblem;

/** What this room knows about packs of the kind course. */
@ApplicationScoped
public class CoursePacks implements PackInterpreter {
    @Override
    public PackKind kind() {
        return PackKind.COURSE;
    }

    @Override
    public List<PackProblem> check(Pack pack) {
        return CourseChecks.of(pack);
    }

    @Override
    public String structure(Pack pack) {
        CourseContent course = CourseReader.read(pack, 0);
        // Where the checks and lists of the pages are counts too: ticks and answers are kept by their names.
        return course.structure()
                + course.modules().stream()
                        .flatMap(module -> module.pages().stream())
                        .map(page -> "\n" + page + LessonRenderer.outline(pack, page))
                        .collect(Collectors.joining());
    }
}
