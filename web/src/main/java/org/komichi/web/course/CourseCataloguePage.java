package org.komichi.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.identity.Professions;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** {@code /courses}: all courses, and those that fit. The filters live in the address, so that a list can be shared. */
@Named
@RequestScoped
public class CourseCataloguePage {
    private static final Map<String, int[]> LENGTHS = Map.of(
            "short", new int[] {0, 60}, "middle", new int[] {61, 180}, "long", new int[] {181, Integer.MAX_VALUE});

    /** A choice of a filter. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A course as a card. */
    public record Card(
            String href,
            String code,
            String title,
            String summary,
            String audience,
            int minutes,
            int modules,
            boolean reviewed) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Courses courses;

    @Inject
    Professions professions;

    @Inject
    FrameBean frame;

    private List<CourseContent> all;

    public List<Card> getCards() {
        return all().stream().filter(this::fits).map(this::card).toList();
    }

    public boolean isFiltered() {
        return Stream.of("profession", "competency", "length")
                .anyMatch(name -> !asked(name).isEmpty());
    }

    public boolean isEmptyShelf() {
        return all().isEmpty();
    }

    public List<Choice> getProfessions() {
        return codes(course -> course.professions().stream()).stream()
                .map(code -> choice("profession", code, label(code)))
                .toList();
    }

    public List<Choice> getCompetencies() {
        return codes(course -> course.competencies().stream()).stream()
                .map(code -> choice("competency", code, code))
                .toList();
    }

    public List<Choice> getLengths() {
        return Stream.of("short", "middle", "long")
                .map(length ->
                        choice("length", length, Texts.in(locale()).getString("course_catalogue.length." + length)))
                .toList();
    }

    private boolean fits(CourseContent course) {
        int[] length = LENGTHS.get(asked("length"));
        return (asked("profession").isEmpty() || course.professions().contains(asked("profession")))
                && (asked("competency").isEmpty() || course.competencies().contains(asked("competency")))
                && (length == null || course.minutes() >= length[0] && course.minutes() <= length[1]);
    }

    private Card card(CourseContent course) {
        return new Card(
                "/courses/" + course.slug(),
                course.code(),
                course.title().in(locale()),
                course.summary().in(locale()),
                course.audience().in(locale()),
                course.minutes(),
                course.modules().size(),
                course.review().reviewed());
    }

    private TreeSet<String> codes(java.util.function.Function<CourseContent, Stream<String>> of) {
        return all().stream().flatMap(of).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private String label(String profession) {
        return professions
                .find(profession)
                .map(found -> found.label().in(locale()))
                .orElse(profession);
    }

    private Choice choice(String name, String value, String label) {
        return new Choice(value, label, value.equals(asked(name)));
    }

    private String asked(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private List<CourseContent> all() {
        if (all == null) {
            all = courses.all();
        }
        return all;
    }

    private Locale locale() {
        return frame.getLocale();
    }
}
