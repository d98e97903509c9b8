package org.komichi.web.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.komichi.content.PublishedPack;
import org.komichi.course.CourseContent;
import org.komichi.course.CoursePath;
import org.komichi.course.Courses;
import org.komichi.course.Learning;
import org.komichi.course.ModuleContent;
import org.komichi.course.ModuleStanding;
import org.komichi.course.Studies;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;

/** The module that the address names: in the version that she studies, for everybody else in the latest one. */
@Named
@RequestScoped
public class OpenedModule {
    @Inject
    Address address;

    @Inject
    Courses courses;

    @Inject
    Learning learning;

    @Inject
    PathView path;

    @Inject
    FrameBean frame;

    private CourseContent course;
    private ModuleContent module;
    private Studies studies;
    private CoursePath.Step locked;

    @PostConstruct
    void read() {
        String slug = address.text("slug");
        studies = frame.isSignedIn() ? learning.find(slug).orElse(null) : null;
        course = studies == null ? courses.get(slug) : studies.course();
        module = course.module(address.text("module"));
        if (studies != null) {
            CoursePath.Step step = studies.path().module(module.slug()).orElseThrow(NotFound::new);
            locked = step.enterable() ? null : step;
        }
    }

    /** She opens a page, from 0; null goes on where she was. */
    void open(Integer page) {
        studies = learning.open(studies, module.slug(), page);
    }

    /** What is read of her studies next is this. */
    void changed(Studies now) {
        studies = now;
    }

    /** Whether she may read: she takes part, and the module is open to her. */
    public boolean isReading() {
        return studies != null && locked == null;
    }

    /** Why the module is locked; null when it is not. */
    public String getLockedReason() {
        return locked == null ? null : path.reason(locked);
    }

    public CourseView getCourse() {
        return CourseView.of(course, frame.getLocale());
    }

    public ModuleView getModule() {
        return ModuleView.of(course, module, frame.getLocale());
    }

    CourseContent course() {
        return course;
    }

    ModuleContent module() {
        return module;
    }

    PublishedPack pack() {
        return courses.pack(course.versionId());
    }

    /** Where she is in it; for who does not take part, nowhere. */
    ModuleStanding standing() {
        return studies == null ? ModuleStanding.untouched(module.slug()) : studies.standing(module.slug());
    }
}
