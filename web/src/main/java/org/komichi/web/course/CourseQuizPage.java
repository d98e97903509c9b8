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
import org.komichi.content.LessonRenderer;
import org.komichi.content.PublishedPack;
import org.komichi.content.Source;
import org.komichi.course.AttemptSheet;
import org.komichi.course.AttemptSubmitted;
import org.komichi.course.Courses;
import org.komichi.course.Question;
import org.komichi.course.QuizPart;
import org.komichi.course.QuizSheet;
import org.komichi.course.Quizzes;
import org.komichi.course.Shuffling;
import org.komichi.course.StepLocked;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/**
 * {@code /courses/{slug}/{module}/quiz} and {@code …/case}: the questions while a try is a draft, what was right and why once
 * it is handed in.
 */
@Named
@RequestScoped
public class CourseQuizPage {
    /** The form with the answers says its own name. */
    private static final String ANSWERS = "quiz";

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    FormChanges form;

    @Inject
    Quizzes quizzes;

    @Inject
    Courses courses;

    @Inject
    LessonRenderer renderer;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private String course;
    private String module;
    private QuizPart part;
    private QuizSheet sheet;
    private PublishedPack pack;
    private List<QuestionView> questions;
    private boolean late;

    @PostConstruct
    void load() {
        course = address.text("slug");
        module = address.text("module");
        part = frame.getPath().endsWith("/case") ? QuizPart.CASE : QuizPart.MODULE;
        try {
            // A form is about its own try, which need not be the latest: another tab may have gone further.
            sheet = form.posted()
                    ? quizzes.attempt(course, module, part, postedAttempt())
                    : quizzes.open(course, module, part);
            pack = courses.pack(sheet.studies().course().versionId());
        } catch (StepLocked locked) {
            sheet = null;
        }
    }

    /** Who is too early is led back to the module, which says what is still to be read. */
    public void turnBackWhenLocked() throws IOException {
        if (sheet == null) {
            going.to("/courses/" + course + "/" + module);
        }
    }

    /**
     * Hands in the try that the form was for, and shows how it went.
     *
     * @throws AttemptSubmitted when another tab handed it in with other answers: they stay on the page, and count nowhere
     */
    public void submit() throws IOException {
        try {
            quizzes.submit(course, module, part, postedAttempt(), changes());
        } catch (AttemptSubmitted before) {
            late = true;
            throw before;
        }
        going.to(getHref());
    }

    private Map<String, List<String>> changes() {
        Map<String, List<String>> changes = new HashMap<>();
        String prefix = prefix(postedAttempt());
        form.of(sheet.attempt().order().stream().map(prefix::concat).toList())
                .forEach((name, answer) -> changes.put(name.substring(prefix.length()), answer));
        return changes;
    }

    /** Begins the next try. Not called retry: expressions would find the property of that name first, and do nothing. */
    public void tryAgain() throws IOException {
        quizzes.retry(course, module, part, postedAttempt());
        going.to(getHref());
    }

    private int postedAttempt() {
        String number = request.getParameter("attempt");
        return number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    private String prefix(int attempt) {
        return (part == QuizPart.CASE ? "case:" : "quiz:") + attempt + ":";
    }

    public boolean isOpen() {
        return sheet != null;
    }

    public boolean isCase() {
        return part == QuizPart.CASE;
    }

    public CourseView getCourse() {
        return CourseView.of(sheet.studies().course(), frame.getLocale());
    }

    public ModuleView getModule() {
        return ModuleView.of(sheet.studies().course(), sheet.module(), frame.getLocale());
    }

    public String getHref() {
        return getModule().href() + (isCase() ? "/case" : "/quiz");
    }

    public String getSaveUrl() {
        return request.getContextPath() + "/api/v1/me/progress/" + course + "/" + module;
    }

    public int getAttempt() {
        return sheet.attempt().number();
    }

    /** Whether the result is shown; who posts answers sees them again, whatever became of the try. */
    public boolean isSubmitted() {
        return sheet.attempt().submitted() && request.getParameter(ANSWERS) == null;
    }

    /** Whether the answers came after the try was handed in. */
    public boolean isLate() {
        return late;
    }

    public boolean isPassed() {
        return sheet.attempt().passed();
    }

    /** Whether this try follows one that was not enough. */
    public boolean isRetry() {
        return sheet.attempt().number() > 1;
    }

    public int getRight() {
        return sheet.attempt().right();
    }

    public int getTotal() {
        return isSubmitted()
                ? sheet.attempt().total()
                : sheet.quiz().questions().size();
    }

    public int getNeeded() {
        return (sheet.quiz().passMark() * getTotal() + 99) / 100;
    }

    public int getPassMark() {
        return sheet.quiz().passMark();
    }

    /** The fictional case as HTML. */
    public String getVignette() {
        String text = sheet.quiz().vignette();
        return text == null ? null : renderer.flow(pack, text, "case");
    }

    /** Whether the case is still to be taken; only after the module's own quiz. */
    public boolean isCaseAhead() {
        return part == QuizPart.MODULE
                && isPassed()
                && sheet.module().caseQuiz() != null
                && !sheet.studies().standing(module).casePassed();
    }

    /** The questions in the order of the try. */
    public List<QuestionView> getQuestions() {
        if (questions == null) {
            AttemptSheet attempt = sheet.attempt();
            Shuffling shuffling = new Shuffling(attempt.seed());
            questions = new ArrayList<>();
            for (String id : attempt.order()) {
                Optional<Question> question = sheet.quiz().find(id);
                question.ifPresent(found -> questions.add(QuestionView.of(
                        found,
                        prefix(attempt.number()) + id,
                        questions.size() + 1,
                        attempt.answer(id),
                        shuffling,
                        isSubmitted(),
                        text -> renderer.line(pack, text, id),
                        form)));
            }
        }
        return questions;
    }

    /** The sources of the questions, shown with the answers. */
    public List<String> getSources() {
        List<String> ids = sheet.quiz().questions().stream()
                .flatMap(question -> question.sources().stream())
                .distinct()
                .toList();
        return LessonRenderer.sources(pack.pack(), ids).stream()
                .map(Source::title)
                .toList();
    }

    /** What the result means, in one sentence. */
    public String getResult() {
        Texts texts = Texts.in(frame.getLocale());
        return texts.format(
                isPassed() ? "course_quiz.passed" : "course_quiz.notYet", getTotal(), getRight(), getNeeded());
    }
}
