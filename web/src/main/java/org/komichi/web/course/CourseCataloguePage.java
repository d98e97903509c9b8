package org.komichi.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.competency.Competencies;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.identity.Professions;
import org.komichi.shared.Bilingual;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** {@code /courses}: all courses, and those that fit. The filters live in the address, so that a list can be shared. */
@Named
@RequestScoped
public class CourseCataloguePage {
    private static final Map<String, int[]> LENGTHS = Map.of(
            "short", new int[] {0, 60}, "middle", new int[] {61, 180}, "long", new int[] {181, Integer.MAX_VALUE});

    @Inject
    Address address;

    @Inject
    Courses courses;

    @Inject
    Professions professions;

    @Inject
    Competencies competencies;

    @Inject
    FrameBean frame;

    private List<CourseContent> all;
    private Map<String, Bilingual> words;

    public List<CourseView> getCards() {
        return all().stream()
                .filter(this::fits)
                .map(course -> CourseView.of(course, locale()))
                .toList();
    }

    public boolean isFiltered() {
        return Stream.of("profession", "competency", "length")
                .anyMatch(name -> !asked(name).isEmpty());
    }

    public boolean isEmptyShelf() {
        return all().isEmpty();
    }

    public List<QuestionView.Choice> getProfessions() {
        return codes(course -> course.professions().stream()).stream()
                .map(code -> choice("profession", code, label(code)))
                .toList();
    }

    public List<QuestionView.Choice> getCompetencies() {
        return codes(course -> course.competencies().stream()).stream()
                .map(code -> choice("competency", code, named(code)))
                .toList();
    }

    public List<QuestionView.Choice> getLengths() {
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

    private TreeSet<String> codes(Function<CourseContent, Stream<String>> of) {
        return all().stream().flatMap(of).collect(Collectors.toCollection(TreeSet::new));
    }

    private String label(String profession) {
        return professions
                .find(profession)
                .map(found -> found.label().in(locale()))
                .orElse(profession);
    }

    /** A competency by its code and in words; by its code alone while the framework does not know it. */
    private String named(String competency) {
        Bilingual words = words().get(competency);
        return words == null ? competency : competency + "　" + words.in(locale());
    }

    private Map<String, Bilingual> words() {
        if (words == null) {
            words = competencies.words();
        }
        return words;
    }

    private QuestionView.Choice choice(String name, String value, String label) {
        return new QuestionView.Choice(value, label, value.equals(asked(name)));
    }

    private String asked(String name) {
        return address.find(name).orElse("");
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
