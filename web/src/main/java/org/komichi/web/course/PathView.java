package org.komichi.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.course.CoursePath;
import org.komichi.course.CoursePath.Kind;
import org.komichi.course.CoursePath.State;
import org.komichi.course.CoursePath.Step;
import org.komichi.course.ModuleContent;
import org.komichi.course.ModuleStanding;
import org.komichi.course.Studies;
import org.komichi.survey.Waves;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** Draws somebody's way through a course: the stones, and the one next step with the words that lead to it. */
@RequestScoped
public class PathView {
    /**
     * The next step in words.
     *
     * @param about what it belongs to
     * @param progress pages finished of the module, null when it is no module
     */
    public record NextView(String about, String title, String text, String href, String link, Progress progress) {}

    /** Pages finished of all pages. */
    public record Progress(int done, int all, String words) {}

    @Inject
    FrameBean frame;

    @Inject
    Waves waves;

    private final Map<Long, Map<String, String>> linksByRun = new HashMap<>();

    /** The stones, in order. */
    public List<StepView> stones(Studies studies) {
        // Addresses of questionnaires cost a query: only asked for when one is to be answered.
        boolean answering = studies.path().steps().stream()
                .anyMatch(step ->
                        step.kind() == Kind.SURVEY && (step.state() == State.NOW || step.state() == State.OPEN));
        Map<String, String> links = answering ? links(studies) : Map.of();
        return studies.path().steps().stream()
                .map(step -> stone(studies, step, links))
                .toList();
    }

    /** The next step; null when the way is finished or waits. */
    public NextView next(Studies studies) {
        return studies.path().next().map(step -> next(studies, step)).orElse(null);
    }

    private NextView next(Studies studies, Step step) {
        Texts texts = texts();
        if (step.kind() == Kind.SURVEY) {
            String which = beforeOrAfter(studies, step);
            boolean begun = step.participation() == org.komichi.survey.Participation.BEGUN;
            return new NextView(
                    studies.course().title().in(locale()),
                    texts.getString("course.survey." + which),
                    texts.getString("course.next." + which),
                    "/surveys/" + links(studies).get(step.key()),
                    texts.getString(begun ? "course.survey.goOn" : "course.survey.answer"),
                    null);
        }
        return nextInModule(studies, studies.course().module(step.key()), texts);
    }

    private NextView nextInModule(Studies studies, ModuleContent module, Texts texts) {
        ModuleStanding standing = studies.standing(module.slug());
        int pages = module.pages().size();
        String href = "/courses/" + studies.course().slug() + "/" + module.slug();
        String about = module.code() + "　" + module.shortTitle().in(locale());
        Progress progress = new Progress(
                standing.pagesDone(), pages, texts.format("course.pagesDone", standing.pagesDone(), pages));
        if (standing.read()) {
            return new NextView(
                    about,
                    texts.getString("course.quiz"),
                    texts.format(
                            "course.next.quiz",
                            module.quiz().questions().size(),
                            module.quiz().passMark()),
                    href + "/quiz",
                    texts.getString("course.quiz.begin"),
                    progress);
        }
        String text = standing.begun()
                ? texts.format("course.next.page", pages, standing.page() + 1)
                : texts.format("course.next.module", pages, module.minutes());
        return new NextView(
                about,
                module.title().in(locale()),
                text,
                href,
                texts.getString(standing.begun() ? "course.goOn" : "course.read"),
                progress);
    }

    private Map<String, String> links(Studies studies) {
        return linksByRun.computeIfAbsent(studies.run().id(), waves::links);
    }

    private StepView stone(Studies studies, Step step, Map<String, String> links) {
        Texts texts = texts();
        boolean certificate = step.kind() == Kind.CERTIFICATE;
        String label = switch (step.kind()) {
            case SURVEY -> texts.getString("course.survey." + beforeOrAfter(studies, step));
            case CERTIFICATE -> texts.getString("course.certificate");
            case MODULE -> step.label().in(locale());
        };
        String icon = step.state() == State.DONE ? "check" : step.state() == State.LOCKED ? "lock" : null;
        String sign = icon != null ? null : step.kind() == Kind.MODULE ? String.valueOf(step.number()) : "・";
        return new StepView(
                style(step.state()),
                sign,
                icon,
                label,
                texts.getString("course.state." + step.state()),
                caption(step, texts),
                certificate && step.state() != State.DONE ? null : href(studies, step, links));
    }

    /** What is said beneath a stone: where one is, how a questionnaire ended, or why it is locked. */
    private String caption(Step step, Texts texts) {
        if (step.state() == State.NOW) {
            return texts.getString("course.here");
        }
        if (step.state() == State.DONE && step.kind() == Kind.SURVEY) {
            return texts.getString("course.survey.was." + step.participation());
        }
        return step.state() == State.LOCKED ? reason(step) : null;
    }

    /** Why a step is locked, in one sentence. */
    public String reason(Step step) {
        Texts texts = texts();
        return switch (step.reason()) {
            case MODULES_FIRST ->
                texts.format("course.locked.modules", step.missing().size());
            case REQUIRES -> texts.format("course.locked.requires", String.join("・", step.missing()));
            case SURVEY_FIRST -> texts.getString("course.locked.survey");
            case NOT_OPEN_YET -> texts.getString("course.locked.time");
        };
    }

    private static String href(Studies studies, Step step, Map<String, String> links) {
        if (step.state() == State.LOCKED) {
            return null;
        }
        return switch (step.kind()) {
            case SURVEY -> links.containsKey(step.key()) ? "/surveys/" + links.get(step.key()) : null;
            case MODULE -> "/courses/" + studies.course().slug() + "/" + step.key();
            case CERTIFICATE -> "/my/certificates";
        };
    }

    /** A questionnaire before the first module is the one before. */
    private static String beforeOrAfter(Studies studies, Step step) {
        for (Step each : studies.path().steps()) {
            if (each.kind() == Kind.MODULE) {
                return "after";
            }
            if (each.key().equals(step.key())) {
                return "before";
            }
        }
        return "after";
    }

    private static String style(CoursePath.State state) {
        return switch (state) {
            case DONE -> "is-done";
            case NOW -> "is-now";
            case LOCKED -> "is-locked";
            case OPEN -> "";
        };
    }

    private Texts texts() {
        return Texts.in(locale());
    }

    private Locale locale() {
        return frame.getLocale();
    }
}
