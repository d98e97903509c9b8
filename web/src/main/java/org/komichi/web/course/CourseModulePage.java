package org.komichi.web.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.komichi.competency.Competencies;
import org.komichi.content.RenderedLesson;
import org.komichi.course.Learning;
import org.komichi.course.ModuleContent;
import org.komichi.shared.Bilingual;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/**
 * {@code /courses/{slug}/{module}}: a module page by page. Who takes part reads and answers; everybody else sees what the
 * module holds, its first page, and how to get in.
 */
@Named
@RequestScoped
public class CourseModulePage {
    /** An outcome that the module teaches. */
    public record Competency(String code, String words) {}

    @Inject
    Address address;

    @Inject
    Competencies competencies;

    @Inject
    HttpServletRequest request;

    @Inject
    OpenedModule opened;

    @Inject
    LessonPages lessons;

    @Inject
    ModuleStones stones;

    @Inject
    Learning learning;

    @Inject
    FormChanges form;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private int page;
    private boolean resumed;

    @PostConstruct
    void load() {
        if (!opened.isReading()) {
            return;
        }
        Integer wanted = address.find("page")
                .filter(number -> number.matches("[0-9]{1,3}"))
                .map(number -> Integer.parseInt(number) - 1)
                .orElse(null);
        resumed = wanted == null;
        if (!form.posted() && !isPrinting()) {
            opened.open(wanted);
        }
        page = wanted == null
                ? opened.standing().page()
                : Math.clamp(wanted, 0, module().pages().size() - 1);
    }

    /** She is done with this page and turns to the next; after the last comes the quiz. */
    public void next() throws IOException {
        if (!opened.isReading()) {
            going.to(opened.getCourse().href());
            return;
        }
        opened.changed(
                learning.finish(opened.course().slug(), module().slug(), page, form.of(LessonPages.fields(lesson()))));
        if (!isLastPage()) {
            going.to(href(page + 1));
        } else if (isQuizAhead() && opened.standing().read()) {
            going.to(opened.getModule().href() + "/quiz");
        } else {
            going.to(unfinished()
                    .mapToObj(this::href)
                    .findFirst()
                    .orElse(opened.getCourse().href()));
        }
    }

    private IntStream unfinished() {
        Set<String> done = opened.standing().donePages();
        return IntStream.range(0, module().pages().size())
                .filter(each -> !done.contains(module().pages().get(each)));
    }

    private String href(int index) {
        return opened.getModule().href() + "?page=" + (index + 1);
    }

    public boolean isPrinting() {
        return address.find("print").filter("all"::equals).isPresent();
    }

    /** The heading: of the page that is read, or of the module. */
    public String getTitle() {
        return isLesson() ? lesson().title() : opened.getModule().title();
    }

    /** Language of the heading: lessons are Japanese, titles of modules are both. */
    public String getTitleLang() {
        return isLesson() ? "ja" : frame.getLang();
    }

    private boolean isLesson() {
        return opened.isReading() && !isPrinting();
    }

    public String getSaveUrl() {
        return request.getContextPath() + "/api/v1/me/progress/"
                + opened.course().slug() + "/" + module().slug();
    }

    /** From 1. */
    public int getPage() {
        return page + 1;
    }

    /** How far down she was, in thousandths; 0 when she asked for this page by its number. */
    public int getScrolled() {
        return resumed && opened.isReading() ? opened.standing().scrolled() : 0;
    }

    public boolean isLastPage() {
        return page == module().pages().size() - 1;
    }

    public String getPreviousTitle() {
        return page == 0 ? null : lessons.all().get(page - 1).title();
    }

    public String getNextTitle() {
        return isLastPage()
                ? Texts.in(frame.getLocale())
                        .getString(isQuizAhead() ? "course_module.toQuiz" : "course_module.toCourse")
                : lessons.all().get(page + 1).title();
    }

    private boolean isQuizAhead() {
        return module().quiz() != null && !opened.standing().quizPassed();
    }

    /** Whether the page has a question: then the parts of one are built. */
    public boolean isAsking() {
        return !lesson().checkIds().isEmpty();
    }

    public List<LessonPages.Piece> getPieces() {
        return lessons.pieces(lesson());
    }

    public List<LessonPages.Piece> pieces(RenderedLesson lesson) {
        return lessons.pieces(lesson);
    }

    /** What stands in the checklists of this page, for the form to carry along. */
    public List<FormChanges.Was> getWas() {
        return lessons.was(lesson());
    }

    public String getSources() {
        return lesson().sourceList();
    }

    /** All pages, for printing. */
    public List<RenderedLesson> getLessons() {
        return lessons.all();
    }

    /** The first page, for who cannot read the others. */
    public RenderedLesson getFirstLesson() {
        return lessons.all().getFirst();
    }

    /** What the other pages cite, and the first does not. */
    public List<String> getOtherSources() {
        Set<String> shown = Set.copyOf(getFirstLesson().sources().stream()
                .map(source -> source.title())
                .toList());
        return lessons.all().stream()
                .flatMap(each -> each.sources().stream())
                .map(source -> source.title())
                .filter(title -> !shown.contains(title))
                .distinct()
                .toList();
    }

    /** What the module teaches, in the words of the framework. */
    public List<Competency> getCompetencies() {
        Map<String, Bilingual> words = competencies.words();
        return module().competencies().stream()
                .map(code -> new Competency(
                        code, words.containsKey(code) ? words.get(code).in(frame.getLocale()) : ""))
                .toList();
    }

    /** The pages and quizzes at the side. */
    public List<StepView> getStones() {
        return stones.at(isPrinting() ? -1 : page);
    }

    private RenderedLesson lesson() {
        return lessons.all().get(page);
    }

    private ModuleContent module() {
        return opened.module();
    }
}
