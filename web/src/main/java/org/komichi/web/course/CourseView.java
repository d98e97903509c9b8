package org.komichi.web.course;

import java.util.Locale;
import org.komichi.course.CourseContent;

/** A course as its pages and cards show it. */
public record CourseView(
        String slug,
        String code,
        String title,
        String summary,
        String audience,
        int minutes,
        int modules,
        boolean reviewed,
        String reviewedBy,
        String checkedOn) {
    static CourseView of(CourseContent course, Locale locale) {
        return new CourseView(
                course.slug(),
                course.code(),
                course.title().in(locale),
                course.summary().in(locale),
                course.audience().in(locale),
                course.minutes(),
                course.modules().size(),
                course.review().reviewed(),
                course.review().by(),
                ModuleView.checkedOn(course.review(), locale));
    }

    /** The address of its page. */
    public String href() {
        return "/courses/" + slug;
    }
}
