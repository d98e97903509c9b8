package org.komichi.web.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komichi.content.LessonRenderer;
import org.komichi.content.Pack;
import org.komichi.content.PackKind;
import org.komichi.content.PackPublishing;
import org.komichi.content.PackVersionSummary;
import org.komichi.content.PublishedPack;
import org.komichi.content.RenderedLesson;
import org.komichi.content.Review;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;
import tools.jackson.databind.JsonNode;

/** {@code /organizer/packs/{versionId}/preview}: a version before it is published, as a learner will see it, keys included. */
@Named
@RequestScoped
public class PackPreviewPage {
    /** A page of the pack in the menu beside it. */
    public record Entry(String path, String title, boolean current) {}

    /** A module or file of the pack in the menu. */
    public record Chapter(String title, boolean reviewed, List<Entry> entries) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    PackPublishing publishing;

    @Inject
    LessonRenderer renderer;

    @Inject
    Language language;

    private PackVersionSummary summary;
    private PublishedPack version;
    private List<Chapter> chapters;
    private String path;

    /** Finds the version of the address, once. A form that comes back asks before any action of the page ran.
     * @throws NotFound when there is none, or no such page in it */
    public void open() {
        if (version != null) {
            return;
        }
        summary = publishing.summary(address.number("versionId"));
        version = publishing.look(summary.id());
        String wanted = address.find("page").orElse(null);
        path = wanted;
        if (wanted == null) {
            path = firstPath();
            // The menu was made before it was known which page is the current one.
            chapters = null;
        }
        if (!pack().has(path) || !(path.endsWith(".md") || path.endsWith(".yaml"))) {
            throw new NotFound();
        }
    }

    /** From now on learners get this version. */
    public void publish() throws IOException {
        open();
        publishing.publish(summary.id());
        leave("/organizer/packs?done=published");
    }

    /** Throws the draft away. */
    public void discard() throws IOException {
        open();
        publishing.discard(summary.id());
        leave("/organizer/packs?done=discarded");
    }

    private void leave(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + address);
    }

    private Pack pack() {
        return version.pack();
    }

    private String firstPath() {
        return getChapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(Entry::path)
                .findFirst()
                .orElse(version.kind().mainFile());
    }

    /** What is in the pack, in the order a learner meets it. */
    public List<Chapter> getChapters() {
        open();
        if (chapters == null) {
            chapters = version.kind() == PackKind.COURSE ? modules() : List.of(wholeFile());
        }
        return chapters;
    }

    private Chapter wholeFile() {
        String main = version.kind().mainFile();
        return new Chapter(
                version.pack().title().in(locale()),
                pack().review().reviewed(),
                List.of(new Entry(main, main, main.equals(path))));
    }

    private List<Chapter> modules() {
        List<Chapter> all = new ArrayList<>();
        for (JsonNode step : pack().yaml("course.yaml").path("path")) {
            for (String module : Pack.strings(step.path("modules"))) {
                all.add(chapter("modules/" + module + "/"));
            }
        }
        return all;
    }

    private Chapter chapter(String folder) {
        JsonNode module = pack().yaml(folder + "module.yaml");
        List<Entry> entries = new ArrayList<>();
        for (String page : Pack.strings(module.path("pages"))) {
            entries.add(new Entry(
                    folder + page, LessonRenderer.head(pack(), folder + page).title(), (folder + page).equals(path)));
        }
        for (String key : List.of("quiz", "caseQuiz")) {
            if (module.has(key)) {
                String quiz = folder + module.path(key).asString();
                entries.add(new Entry(quiz, key, quiz.equals(path)));
            }
        }
        String title = module.path("code").asString() + "　"
                + Pack.bilingual(module.path("title")).in(locale());
        return new Chapter(title, Review.of(module).reviewed(), entries);
    }

    /** Whether the page shown is one of a module. */
    public boolean isLessonShown() {
        open();
        return path.endsWith(".md");
    }

    /** Whether questions with their keys are shown. */
    public boolean isQuizShown() {
        open();
        return path.startsWith("modules/") && path.endsWith(".yaml");
    }

    /** Whether a file is shown as it is written. */
    public boolean isPlainShown() {
        open();
        return !isLessonShown() && !isQuizShown();
    }

    public String getPlainText() {
        return pack().text(path);
    }

    /** The page as a learner sees it. */
    public RenderedLesson getLesson() {
        return renderer.render(version, path);
    }

    /** A knowledge check inside the page. */
    public QuestionPreview check(String id) {
        JsonNode module = pack().yaml(path.substring(0, path.lastIndexOf('/') + 1) + "module.yaml");
        String quiz = path.substring(0, path.lastIndexOf('/') + 1)
                + module.path("quiz").asString();
        for (JsonNode item : pack().yaml(quiz).path("checks")) {
            if (item.path("id").asString().equals(id)) {
                return QuestionPreview.of(item, version, renderer);
            }
        }
        throw new NotFound();
    }

    /** The fictional case before the questions; empty when there is none. */
    public String getVignette() {
        String vignette = pack().yaml(path).path("vignette").asString("");
        return vignette.isEmpty() ? "" : renderer.flow(version, vignette, "v");
    }

    public List<QuestionPreview> getQuestions() {
        List<QuestionPreview> all = new ArrayList<>();
        for (JsonNode item : pack().yaml(path).path("items")) {
            all.add(QuestionPreview.of(item, version, renderer));
        }
        return all;
    }

    /** Whether the module, or the pack where there is none, was reviewed. */
    public boolean isReviewed() {
        open();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return pack().has(folder + "module.yaml")
                ? Review.of(pack().yaml(folder + "module.yaml")).reviewed()
                : pack().review().reviewed();
    }

    private Locale locale() {
        return language.of(request);
    }

    public PackVersionSummary getSummary() {
        open();
        return summary;
    }

    public String getTitle() {
        open();
        return summary.title().in(locale());
    }
}
