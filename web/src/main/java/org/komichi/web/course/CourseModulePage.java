package org.komichi.web.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.content.Checklist;
import org.komichi.content.LessonRenderer;
import org.komichi.content.PublishedPack;
import org.komichi.content.RenderedLesson;
import org.komichi.course.CourseContent;
import org.komichi.course.CoursePath;
import org.komichi.course.Courses;
import org.komichi.course.Learning;
import org.komichi.course.ModuleContent;
import org.komichi.course.ModuleStanding;
import org.komichi.course.Shuffling;
import org.komichi.course.Studies;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/**
 * {@code /courses/{slug}/{module}}: a module page by page. Who takes part reads and answers; who does not, or not yet, sees
 * what the module holds and how to get in.
 */
@Named
@RequestScoped
public class CourseModulePage {
    /** A stretch of the page: HTML, or a knowledge check. */
    public record Piece(String html, QuestionView check) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    Courses courses;

    @Inject
    Learning learning;

    @Inject
    LessonRenderer renderer;

    @Inject
    PathView path;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private CourseContent course;
    private ModuleContent module;
    private Studies studies;
    private PublishedPack pack;
    private CoursePath.Step locked;
    private int page;
    private boolean resumed;
    private List<RenderedLesson> lessons;

    @PostConstruct
    void load() {
        String slug = address.text("slug");
        String moduleSlug = address.text("module");
        studies = frame.isSignedIn() ? learning.find(slug).orElse(null) : null;
        course = studies == null ? courses.get(slug) : studies.course();
        module = course.module(moduleSlug);
        if (studies != null) {
            CoursePath.Step step = studies.path().module(moduleSlug).orElseThrow(org.komichi.shared.NotFound::new);
            locked = step.enterable() ? null : step;
        }
        if (isReading()) {
            openPage(slug, moduleSlug);
        }
    }

    private void openPage(String slug, String moduleSlug) {
        Integer wanted = asked();
        resumed = wanted == null;
        if (!"POST".equals(request.getMethod()) && !isPrinting()) {
            studies = learning.open(studies, moduleSlug, wanted);
        }
        page = wanted == null
                ? standing().page()
                : Math.clamp(wanted, 0, module.pages().size() - 1);
        pack = courses.pack(course.versionId());
    }

    private Integer asked() {
        String number = request.getParameter("page");
        return number != null && number.matches("\\d{1,3}") ? Integer.valueOf(Integer.parseInt(number) - 1) : null;
    }

    /** She is done with this page and turns to the next; after the last comes the quiz. */
    public void next() throws IOException {
        if (!isReading()) {
            going.to(getCourseHref());
            return;
        }
        studies = learning.finish(course.slug(), module.slug(), page, answers());
        if (page + 1 < module.pages().size()) {
            going.to(getHref() + "?page=" + (page + 2));
        } else if (module.quiz() != null && standing().read() && !standing().quizPassed()) {
            going.to(getHref() + "/quiz");
        } else {
            going.to(firstOpenPage()
                    .map(open -> getHref() + "?page=" + (open + 1))
                    .orElse(getCourseHref()));
        }
    }

    private Optional<Integer> firstOpenPage() {
        for (int i = 0; i < module.pages().size(); i++) {
            if (!standing().donePages().contains(module.pages().get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** What the form of this page holds: a box that is not ticked is not sent, and is therefore not ticked. */
    private Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new HashMap<>();
        for (Checklist list : lesson().checklists()) {
            list.items()
                    .forEach(item ->
                            answers.put(item, "true".equals(request.getParameter(item)) ? List.of("true") : List.of()));
        }
        Set<String> checks = Set.copyOf(lesson().checkIds());
        FormAnswers.of(request.getParameterMap(), "check:").forEach((id, value) -> {
            if (checks.contains(id)) {
                answers.put("check:" + id, value);
            }
        });
        return answers;
    }

    public boolean isReading() {
        return studies != null && locked == null;
    }

    public boolean isPrinting() {
        return "all".equals(request.getParameter("print"));
    }

    /** Why the module is locked; null when it is not. */
    public String getLockedReason() {
        return locked == null ? null : path.reason(locked);
    }

    public String getTitle() {
        return isReading() && !isPrinting() ? lesson().title() : getModuleTitle();
    }

    /** Language of the heading: lessons are Japanese, titles of modules are both. */
    public String getTitleLang() {
        return isReading() && !isPrinting() ? "ja" : frame.getLang();
    }

    public String getModuleTitle() {
        return module.title().in(frame.getLocale());
    }

    public String getCode() {
        return module.code();
    }

    public String getSummary() {
        return module.summary().in(frame.getLocale());
    }

    public String getCourseTitle() {
        return course.title().in(frame.getLocale());
    }

    public String getCourseHref() {
        return "/courses/" + course.slug();
    }

    public String getHref() {
        return getCourseHref() + "/" + module.slug();
    }

    public String getSaveUrl() {
        return request.getContextPath() + "/api/v1/me/progress/" + course.slug() + "/" + module.slug();
    }

    /** From 1. */
    public int getPage() {
        return page + 1;
    }

    public int getPages() {
        return module.pages().size();
    }

    /** How far down she was, in thousandths; 0 when she asked for this page by its number. */
    public int getScrolled() {
        return resumed && isReading() ? standing().scrolled() : 0;
    }

    public boolean isLastPage() {
        return page == module.pages().size() - 1;
    }

    public String getPreviousTitle() {
        return page == 0 ? null : lessons().get(page - 1).title();
    }

    public String getNextTitle() {
        Texts texts = Texts.in(frame.getLocale());
        if (!isLastPage()) {
            return lessons().get(page + 1).title();
        }
        boolean quiz = module.quiz() != null && !standing().quizPassed();
        return texts.getString(quiz ? "course_module.toQuiz" : "course_module.toCourse");
    }

    /** Whether the next title is lesson text, which is Japanese. */
    public String getNextLang() {
        return isLastPage() ? frame.getLang() : "ja";
    }

    public List<Piece> getPieces() {
        return pieces(lesson());
    }

    /** All pages, for printing. */
    public List<RenderedLesson> getLessons() {
        return lessons();
    }

    public List<Piece> pieces(RenderedLesson lesson) {
        ModuleStanding standing = standing();
        Set<String> ticked = standing.answers().entrySet().stream()
                .filter(answer -> answer.getValue().equals(List.of("true")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Piece> pieces = new ArrayList<>();
        int number = 0;
        for (RenderedLesson.Segment segment : lesson.segments(ticked)) {
            if (segment.isCheck()) {
                number++;
                pieces.add(new Piece(null, check(segment.checkId(), number)));
            } else {
                pieces.add(new Piece(segment.html(), null));
            }
        }
        return pieces;
    }

    private QuestionView check(String id, int number) {
        String name = "check:" + id;
        // The order is the same for everybody and every time: a check is no test.
        return QuestionView.of(
                module.check(id).orElseThrow(),
                name,
                number,
                standing().answer(name),
                new Shuffling(id.hashCode()),
                false,
                text -> renderer.line(pack, text, id));
    }

    public String getSources() {
        return lesson().sourceList();
    }

    public List<String> getObjectives() {
        return ModuleView.words(module.objectives(), frame.getLocale());
    }

    public List<String> getCompetencies() {
        return module.competencies();
    }

    public int getMinutes() {
        return module.minutes();
    }

    public boolean isReviewed() {
        return module.review().reviewed();
    }

    public String getReviewedBy() {
        return module.review().by();
    }

    public String getCheckedOn() {
        return ModuleView.of(module, frame.getLocale()).checkedOn();
    }

    /** The pages and quizzes at the side. */
    public List<StepView> getStones() {
        Texts texts = Texts.in(frame.getLocale());
        List<StepView> stones = new ArrayList<>();
        for (int i = 0; i < module.pages().size(); i++) {
            boolean done = standing().donePages().contains(module.pages().get(i));
            boolean here = i == page && !isPrinting();
            stones.add(new StepView(
                    here ? "is-now" : done ? "is-done" : "",
                    done && !here ? null : String.valueOf(i + 1),
                    done && !here ? "check" : null,
                    lessons().get(i).title(),
                    texts.getString("course.state." + (here ? "NOW" : done ? "DONE" : "OPEN")),
                    null,
                    getHref() + "?page=" + (i + 1)));
        }
        if (module.quiz() != null) {
            stones.add(quizStone(
                    texts,
                    "course.quiz",
                    "/quiz",
                    standing().read(),
                    standing().quizPassed(),
                    "course_module.quizLocked"));
        }
        if (module.caseQuiz() != null) {
            stones.add(quizStone(
                    texts,
                    "course.case",
                    "/case",
                    standing().completed(),
                    standing().casePassed(),
                    "course_module.caseLocked"));
        }
        return stones;
    }

    private StepView quizStone(Texts texts, String label, String part, boolean open, boolean passed, String why) {
        return new StepView(
                passed ? "is-done" : open ? "" : "is-locked",
                open && !passed ? "?" : null,
                passed ? "check" : open ? null : "lock",
                texts.getString(label),
                texts.getString("course.state." + (passed ? "DONE" : open ? "OPEN" : "LOCKED")),
                open ? null : texts.getString(why),
                open ? getHref() + part : null);
    }

    private ModuleStanding standing() {
        return studies.standing(module.slug());
    }

    private RenderedLesson lesson() {
        return lessons().get(page);
    }

    private List<RenderedLesson> lessons() {
        if (lessons == null) {
            lessons = module.pages().stream()
                    .map(each -> renderer.render(pack, each))
                    .toList();
        }
        return lessons;
    }
}
