package org.komichi.web.caselibrary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.komichi.caselibrary.CaseImport;
import org.komichi.caselibrary.ImportReport;
import org.komichi.content.PackFiles;
import org.komichi.identity.Role;
import org.komichi.shared.NotAllowed;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** {@code /cases/import}: an editor takes in many cases from a file, and sees line by line what was not taken. */
@Named
@RequestScoped
public class CaseImportPage {
    /** A line that was not taken. */
    public record Fault(int line, String reason) {}

    @Inject
    CaseImport cameIn;

    @Inject
    FrameBean frame;

    @Inject
    HttpServletRequest request;

    private Part file;
    private ImportReport report;

    @PostConstruct
    void open() {
        if (!request.isUserInRole(Role.Name.EDITOR)) {
            throw new NotAllowed();
        }
    }

    /** Takes the file in. */
    public void take() throws IOException {
        if (file == null || file.getSize() == 0) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "form:file",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR,
                                    Texts.in(frame.getLocale()).getString("caselibrary_import.noFile"),
                                    null));
            return;
        }
        try (CountedInput lines = new CountedInput(file.getInputStream())) {
            report = cameIn.importLines(lines, done -> tell(done, 100 * lines.count() / file.getSize()));
        }
    }

    // Whoever sends the file by script reads at the beginning of the answer how far it is; the page follows when it is
    // done.
    private void tell(int done, long share) {
        if (request.getHeader("X-Progress") == null) {
            return;
        }
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        try {
            if (!answer.isResponseCommitted()) {
                answer.setResponseContentType("text/html");
                answer.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
            }
            Writer writer = answer.getResponseOutputWriter();
            writer.write("<!-- progress %d %s -->\n"
                    .formatted(share, Texts.in(frame.getLocale()).format("caselibrary_import.done", done)));
            writer.flush();
        } catch (IOException gone) {
            // She closed the page: what she sent is taken in all the same.
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public ImportReport getReport() {
        return report;
    }

    public List<Fault> getFaults() {
        Texts texts = Texts.in(frame.getLocale());
        return report.faults().stream()
                .map(fault -> new Fault(
                        fault.line(),
                        texts.format(
                                "content_problem." + fault.fault().code(),
                                fault.fault().args().toArray())))
                .toList();
    }

    public long getMostBytes() {
        return PackFiles.LARGEST_TOTAL;
    }

    public long getMostMegabytes() {
        return PackFiles.LARGEST_TOTAL >> 20;
    }
}
