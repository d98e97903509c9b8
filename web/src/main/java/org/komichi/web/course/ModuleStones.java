package org.komichi.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.komichi.course.ModuleStanding;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** The pages and quizzes of the opened module as stones at its side. */
@RequestScoped
public class ModuleStones {
    @Inject
    OpenedModule opened;

    @Inject
    LessonPages lessons;

    @Inject
    FrameBean frame;

    /** The stones, in order.
     * @param here the page that is shown, from 0; none when it is negative */
    List<StepView> at(int here) {
        ModuleStanding standing = opened.standing();
        List<StepView> stones = new ArrayList<>();
        for (int page = 0; page < opened.module().pages().size(); page++) {
            boolean done = standing.donePages().contains(opened.module().pages().get(page));
            stones.add(page(page, page == here, done));
        }
        if (opened.module().quiz() != null) {
            stones.add(quiz("course.quiz", "/quiz", standing.read(), standing.quizPassed(), "quizLocked"));
        }
        if (opened.module().caseQuiz() != null) {
            stones.add(quiz("course.case", "/case", standing.completed(), standing.casePassed(), "caseLocked"));
        }
        return stones;
    }

    private StepView page(int page, boolean here, boolean done) {
        boolean ticked = done && !here;
        return new StepView(
                here ? "is-now" : done ? "is-done" : "",
                ticked ? null : String.valueOf(page + 1),
                ticked ? "check" : null,
                lessons.all().get(page).title(),
                texts().getString("course.state." + (here ? "NOW" : done ? "DONE" : "OPEN")),
                null,
                opened.getModule().href() + "?page=" + (page + 1));
    }

    private StepView quiz(String label, String part, boolean open, boolean passed, String why) {
        return new StepView(
                passed ? "is-done" : open ? "" : "is-locked",
                open && !passed ? "?" : null,
                passed ? "check" : open ? null : "lock",
                texts().getString(label),
                texts().getString("course.state." + (passed ? "DONE" : open ? "OPEN" : "LOCKED")),
                open ? null : texts().getString("course_module." + why),
                open ? opened.getModule().href() + part : null);
    }

    private Texts texts() {
        return Texts.in(frame.getLocale());
    }
}
