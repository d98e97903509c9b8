package org.komichi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.course.ModuleContent;
import org.komichi.web.frame.FrameBean;

/** {@code /}: the eight stones of the one-day course. */
@Named
@RequestScoped
public class HomePage {
    private static final String COURSE = "hd";

    /** A module as a stone of the way. */
    public record Stone(int number, String title, int minutes, String href) {
        public int getNumber() {
            return number;
        }

        public String getTitle() {
            return title;
        }

        public int getMinutes() {
            return minutes;
        }

        public String getHref() {
            return href;
        }
    }

    @Inject
    Courses courses;

    @Inject
    FrameBean frame;

    private List<Stone> modules;

    /** The modules; none until the course is published. */
    public List<Stone> getModules() {
        if (modules == null) {
            Locale locale = frame.getLocale();
            modules = courses.find(COURSE).map(CourseContent::modules).orElse(List.of()).stream()
                    .map(module -> stone(module, locale))
                    .toList();
        }
        return modules;
    }

    private static Stone stone(ModuleContent module, Locale locale) {
        return new Stone(
                module.number(),
                module.title().in(locale),
                module.minutes(),
                "/courses/" + COURSE + "/" + module.slug());
    }
}
