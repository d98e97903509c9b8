package org.komichi.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.course.ModuleContent;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.web.frame.Language;

/** What can be learned. Public, as the pages are. */
@Path("/v1/courses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {
    @Inject
    Courses courses;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /** A course in the list. */
    public record CourseSummary(
            String slug,
            String code,
            String title,
            String summary,
            String audience,
            List<String> professions,
            int minutes,
            int modules,
            List<String> competencies,
            boolean certificate,
            boolean reviewed) {
        static CourseSummary of(CourseContent course, Locale reader) {
            return new CourseSummary(
                    course.slug(),
                    course.code(),
                    course.title().in(reader),
                    course.summary().in(reader),
                    course.audience().in(reader),
                    course.professions(),
                    course.minutes(),
                    course.modules().size(),
                    course.competencies(),
                    course.certified(),
                    course.review().reviewed());
        }
    }

    /** A course with its modules. */
    public record CourseDetail(CourseSummary course, List<ModuleSummary> modules) {}

    /**
     * A module.
     *
     * @param requires modules to complete first
     * @param reviewed whether a physician has supervised it
     */
    public record ModuleSummary(
            int number,
            String slug,
            String code,
            String title,
            String summary,
            List<String> objectives,
            int minutes,
            List<String> competencies,
            List<String> requires,
            boolean reviewed) {
        static ModuleSummary of(ModuleContent module, Locale reader) {
            return new ModuleSummary(
                    module.number(),
                    module.slug(),
                    module.code(),
                    module.title().in(reader),
                    module.summary().in(reader),
                    module.objectives().stream()
                            .map(objective -> objective.in(reader))
                            .toList(),
                    module.minutes(),
                    module.competencies(),
                    module.requires(),
                    module.review().reviewed());
        }
    }

    /** Every published course. */
    @GET
    public PageOf<CourseSummary> list(@BeanParam PageQuery query) {
        Paging paging = query.paging();
        Locale reader = language.of(request);
        List<CourseContent> all = courses.all();
        return PageOf.of(
                all.size(),
                paging,
                all.stream()
                        .skip(paging.first())
                        .limit(paging.size())
                        .map(course -> CourseSummary.of(course, reader))
                        .toList());
    }

    /** One course and what each module teaches. */
    @GET
    @Path("/{slug}")
    public CourseDetail get(@PathParam("slug") String slug) {
        Locale reader = language.of(request);
        CourseContent course = courses.get(slug);
        return new CourseDetail(
                CourseSummary.of(course, reader),
                course.modules().stream()
                        .map(module -> ModuleSummary.of(module, reader))
                        .toList());
    }
}
