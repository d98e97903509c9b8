package org.komichi.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.komichi.pairing.PaperSheets;
import org.komichi.survey.WaveSchedule;
import org.komichi.survey.comparison.AnswerSheet;
import org.komichi.survey.comparison.AnswerSheetReader;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/paper}: answers from paper, by moment, or all at once from a table. */
@Named
@RequestScoped
public class PaperImportPage {
    /** A moment for which sheets can be typed in. */
    public record Moment(String instrument, String name, int typed) {}

    @Inject
    OpenedRun opened;

    @Inject
    WaveSchedule schedule;

    @Inject
    PaperSheets paper;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private Part file;
    private boolean agreed;
    private List<String> faults = List.of();

    public List<Moment> getMoments() {
        Texts texts = Texts.in(frame.getLocale());
        return schedule.of(opened.run().id()).stream()
                .map(one -> new Moment(
                        one.instrument(),
                        texts.getString("reporting_run.wave." + one.kind()),
                        paper.numbers(opened.run().id(), one.kind()).size()))
                .toList();
    }

    /** Stores all of the table, or says what has to be mended in it. */
    public void store() throws IOException {
        if (file == null || file.getSize() == 0) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "form:file",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR,
                                    Texts.in(frame.getLocale()).getString("pairing_paper.noFile"),
                                    null));
            return;
        }
        AnswerSheet sheet;
        try (InputStream csv = file.getInputStream()) {
            sheet = paper.read(opened.run().id(), csv.readNBytes(AnswerSheetReader.MOST_BYTES + 1));
        }
        faults = sheet.faults().stream().map(this::words).toList();
        if (sheet.sound()) {
            int stored = paper.store(opened.run().id(), sheet, agreed);
            going.to(opened.getBase() + "/paper?stored=" + stored);
        }
    }

    private String words(AnswerSheet.Fault fault) {
        return Texts.in(frame.getLocale())
                .format(
                        "api.invalid.sheet." + fault.code().key(),
                        fault.line(),
                        fault.field(),
                        fault.value(),
                        fault.expected() == null ? "" : fault.expected());
    }

    /** What has to be mended in the table; nothing of it is stored. */
    public List<String> getFaults() {
        return faults;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
