package org.komichi.web.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.komichi.content.PackFiles;
import org.komichi.content.PackProblem;
import org.komichi.content.PackPublishing;
import org.komichi.content.PackRefused;
import org.komichi.content.PackVersionSummary;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/** {@code /organizer/packs}: every pack with its versions, and the way in for a new one. */
@Named
@RequestScoped
public class PacksPage {
    /** A fault as the page shows it. */
    public record Fault(String file, int line, String reason) {}

    /** A pack with its versions, the newest first. */
    public record PackRow(String slug, String title, String kind, List<PackVersionSummary> versions) {}

    @Inject
    HttpServletRequest request;

    @Inject
    PackPublishing publishing;

    @Inject
    Language language;

    private Part file;
    private List<Fault> faults = List.of();
    private List<PackRow> packs;

    /** Called before the page is drawn: says why a file was turned away at the door. */
    public void open() {
        if ("tooLarge".equals(request.getParameter("refused"))) {
            refuse("tooLarge");
        }
    }

    private void refuse(String why) {
        String text = Texts.in(language.of(request)).format("content_packs." + why, getMostMegabytes());
        FacesContext.getCurrentInstance()
                .addMessage("form:file", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public long getMostBytes() {
        return PackFiles.LARGEST_TOTAL;
    }

    public long getMostMegabytes() {
        return PackFiles.LARGEST_TOTAL >> 20;
    }

    /** Takes the file in and goes to its preview, or shows everything that is wrong with it. */
    public void upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            refuse("noFile");
            return;
        }
        Texts texts = Texts.in(language.of(request));
        long versionId;
        try (InputStream sent = file.getInputStream()) {
            versionId = publishing.upload(Objects.toString(file.getSubmittedFileName(), ""), sent);
        } catch (PackRefused refused) {
            faults = refused.problems().stream()
                    .map(problem -> new Fault(problem.file(), problem.line(), reason(texts, problem)))
                    .toList();
            return;
        }
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(request.getContextPath() + "/organizer/packs/" + versionId + "/preview");
    }

    /** What a fault is, in plain words. */
    static String reason(Texts texts, PackProblem problem) {
        String key = "content_problem." + problem.code();
        return texts.containsKey(key) ? texts.format(key, problem.args().toArray()) : problem.code();
    }

    /** All packs. */
    public List<PackRow> getPacks() {
        if (packs == null) {
            Texts texts = Texts.in(language.of(request));
            Map<String, List<PackVersionSummary>> bySlug = new LinkedHashMap<>();
            publishing
                    .list()
                    .forEach(version -> bySlug.computeIfAbsent(version.slug(), slug -> new ArrayList<>())
                            .add(version));
            packs = bySlug.entrySet().stream()
                    .map(entry -> new PackRow(
                            entry.getKey(),
                            entry.getValue().getFirst().title().in(language.of(request)),
                            texts.getString("content_kind."
                                    + entry.getValue().getFirst().kind()),
                            entry.getValue()))
                    .toList();
        }
        return packs;
    }

    /** The day on which a version came in. */
    public String day(PackVersionSummary version) {
        return Moments.inJapan(language.of(request)).date(version.createdAt());
    }

    public List<Fault> getFaults() {
        return faults;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
