package org.komichi.web.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.course.Learning;
import org.komichi.course.Studies;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/** {@code /courses/{slug}}: what a course holds, how to begin it, and for who takes part the way with its next step. */
@Named
@RequestScoped
public class CourseDetailPage {
    @Inject
    Address address;

    @Inject
    Courses courses;

    @Inject
    Learning learning;

    @Inject
    Runs runs;

    @Inject
    PathView path;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private CourseContent course;
    private Studies studies;
    private Run openRun;

    @PostConstruct
    void load() {
        String slug = address.text("slug");
        studies = frame.isSignedIn() ? learning.find(slug).orElse(null) : null;
        course = studies != null ? studies.course() : courses.get(slug);
        if (studies == null || studies.run().state(clock.instant()) == Run.State.FINISHED) {
            openRun = runs.openToJoin(Run.SubjectKind.COURSE, slug).stream()
                    .filter(run ->
                            studies == null || !run.id().equals(studies.run().id()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** She joins the open run and sees her first step. */
    public void begin() throws IOException {
        learning.begin(course.slug());
        going.to("/courses/" + course.slug());
    }

    public CourseView getCourse() {
        return CourseView.of(course, frame.getLocale());
    }

    public List<ModuleView> getModules() {
        return course.modules().stream()
                .map(module -> ModuleView.of(course, module, frame.getLocale()))
                .toList();
    }

    public boolean isParticipant() {
        return studies != null;
    }

    public boolean isJoinable() {
        return openRun != null;
    }

    /** The way to join: name and days of the open run. */
    public String getOpenRun() {
        return openRun == null ? null : named(openRun);
    }

    public String getRun() {
        return studies == null ? null : named(studies.run());
    }

    public List<StepView> getStones() {
        return studies == null ? List.of() : path.stones(studies);
    }

    public PathView.NextView getNext() {
        return path.next(studies);
    }

    public boolean isCompleted() {
        return studies != null && studies.completedOn() != null;
    }

    /** Whether its way ends with a certificate. */
    public boolean isCertified() {
        return studies.course().certified();
    }

    public String getCompletedOn() {
        return Optional.ofNullable(studies.completedOn())
                .map(frame.getMoments()::date)
                .orElse(null);
    }

    private String named(Run run) {
        return Texts.in(frame.getLocale())
                .format(
                        "course_detail.run",
                        run.title().in(frame.getLocale()),
                        frame.getMoments().date(run.startsOn()),
                        frame.getMoments().date(run.endsOn()));
    }
}
