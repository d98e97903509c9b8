package org.komichi.web.course;

import java.util.List;
import java.util.Locale;
import org.komichi.content.Review;
import org.komichi.course.CourseContent;
import org.komichi.course.ModuleContent;
import org.komichi.web.frame.Moments;

/** A module as its pages and the list on the course's page show it. */
public record ModuleView(
        String href,
        String code,
        String title,
        String summary,
        int minutes,
        int pages,
        List<String> objectives,
        List<String> competencies,
        boolean reviewed,
        String reviewedBy,
        String checkedOn) {
    static ModuleView of(CourseContent course, ModuleContent module, Locale locale) {
        return new ModuleView(
                "/courses/" + course.slug() + "/" + module.slug(),
                module.code(),
                module.title().in(locale),
                module.summary().in(locale),
                module.minutes(),
                module.pages().size(),
                module.objectives().stream().map(text -> text.in(locale)).toList(),
                module.competencies(),
                module.review().reviewed(),
                module.review().by(),
                checkedOn(module.review(), locale));
    }

    /** The day of review, or the day on which the sources were last looked at. */
    static String checkedOn(Review review, Locale locale) {
        return Moments.inJapan(locale).date(review.reviewed() ? review.on() : review.checkedOn());
    }
}
