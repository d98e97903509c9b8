package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.survey.Evaluation;
import org.komichi.survey.PaperEvaluations;
import org.komichi.survey.PaperEvaluations.Compared;
import org.komichi.survey.WaveKind;
import org.komichi.survey.comparison.AnswerSheet;
import org.komichi.survey.comparison.AnswerSheetReader;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.Zeros;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.TextFile;

/**
 * {@code /organizer/compare}: a sheet of answers from paper, compared at once. Nothing is stored: what was sent stands in the box of
 * the page, so that another scale or other moments are one click away, and the result can be saved as a file.
 */
@Named
@RequestScoped
public class ReportingPaperPage {
    private static final String NO_INSTRUMENT = "";

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    PaperEvaluations evaluations;

    private Part file;
    private String lines;
    private String instrument = NO_INSTRUMENT;
    private String from = WaveKind.PRE.name();
    private String to = WaveKind.POST.name();
    private String zeros = Zeros.DROPPED.key();
    private String bars = Bars.DIVERGING.key();
    private boolean sameMoment;
    private boolean nothing;
    private Compared compared;
    private ComparisonView view;

    /** One thing to mend. */
    public record Fault(int line, String field, String found, String words) {}

    /** Compares what was sent. Called once, when everything that was typed is known. */
    public void compare() throws IOException {
        if (compared != null || sameMoment || nothing) {
            return;
        }
        sameMoment = from.equals(to);
        byte[] sent = sent();
        nothing = sent.length == 0 && (lines == null || lines.isBlank());
        if (sameMoment || nothing) {
            return;
        }
        String chosen = instrument == null || instrument.isEmpty() ? null : instrument;
        Zeros treatment = Zeros.named(zeros).orElse(Zeros.DROPPED);
        if (sent.length > 0) {
            // What was read goes into the box: a browser does not send a file twice.
            TextFile.read(sent).ifPresent(text -> lines = text);
            compared = evaluations.compare(sent, chosen, WaveKind.valueOf(from), WaveKind.valueOf(to), treatment);
        } else {
            compared = evaluations.compare(lines, chosen, WaveKind.valueOf(from), WaveKind.valueOf(to), treatment);
        }
        if (compared.evaluation() != null) {
            view = new ComparisonView(compared.evaluation(), request.getParameter("scale"), locale(), Bars.named(bars));
        }
    }

    private byte[] sent() throws IOException {
        if (file == null || file.getSize() == 0) {
            return new byte[0];
        }
        try (InputStream bytes = file.getInputStream()) {
            return bytes.readNBytes(AnswerSheetReader.MOST_BYTES + 1);
        }
    }

    /** Saves the figures as a table; a sheet with faults shows them instead. */
    public void save() throws IOException {
        compare();
        if (isShown()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            Download.send(
                    (HttpServletResponse) faces.getExternalContext().getResponse(),
                    Download.CSV,
                    "komichi-paper-summary.csv",
                    SummaryCsv.of(compared.evaluation(), List.of(), locale()));
            faces.responseComplete();
        }
    }

    /** Whether there is a result. */
    public boolean isShown() {
        return view != null && view.shown();
    }

    /** Why nothing was compared, when that is not the sheet's fault; null otherwise. */
    public String getRefusal() {
        String why = sameMoment ? "sameMoment" : nothing ? "nothing" : null;
        return why == null ? null : Texts.in(locale()).getString("evaluation_paper." + why);
    }

    /** Everything that has to be mended in the sheet. */
    public List<Fault> getFaults() {
        return compared == null
                ? List.of()
                : compared.sheet().faults().stream().map(this::fault).toList();
    }

    private Fault fault(AnswerSheet.Fault fault) {
        String words = Texts.in(locale())
                .format(
                        "api.invalid.sheet." + fault.code().key(),
                        fault.line(),
                        fault.field(),
                        fault.value(),
                        fault.expected() == null ? "" : fault.expected());
        return new Fault(fault.line(), fault.field(), fault.value(), words);
    }

    /** What a reader has to know before the numbers; what is said of single items stands with them. */
    public List<String> getCautions() {
        Wording wording = view.wording();
        return compared.evaluation().comparison().warnings().stream()
                .filter(warning -> !warning.code().equals(Comparison.Warning.TOO_FEW_PAIRS))
                .map(warning -> wording.text(
                        "evaluation_paper.caution." + warning.code(),
                        warning.wave() == null ? "" : new MomentWords(locale()).label(warning.wave())))
                .toList();
    }

    /** Who is on the sheet, in words. */
    public String getMeta() {
        Evaluation evaluation = compared.evaluation();
        return view.wording()
                .text(
                        "evaluation_paper.meta",
                        evaluation.from().invited(),
                        evaluation.from().responses(),
                        evaluation.to().responses(),
                        compared.sheet().answers().size());
    }

    /** The instruments, and none of them. */
    public Map<String, String> getInstruments() {
        Map<String, String> byTitle = new java.util.LinkedHashMap<>();
        byTitle.put(Texts.in(locale()).getString("evaluation_paper.noInstrument"), NO_INSTRUMENT);
        evaluations.instruments().forEach((code, title) -> byTitle.put(title.in(locale()) + "（" + code + "）", code));
        return byTitle;
    }

    /** The moments, by what they are called. */
    public Map<String, String> getMoments() {
        MomentWords words = new MomentWords(locale());
        return Stream.of(WaveKind.values())
                .collect(Collectors.toMap(
                        wave -> words.label(wave) + "（" + wave.name() + "）",
                        WaveKind::name,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    public String getMostRows() {
        return String.format(Locale.ROOT, "%,d", AnswerSheetReader.MOST_ROWS);
    }

    public String getVersions() {
        return "";
    }

    public List<ComparisonView.Tab> getTabs() {
        return view.tabs();
    }

    public String getScale() {
        return view.scale().id();
    }

    public String getOverviewTitle() {
        return view.overviewTitle();
    }

    public List<ComparisonView.OverviewRow> getOverview() {
        return view.overview();
    }

    public List<Dumbbell.Rule> getRules() {
        return view.axis().rules();
    }

    public boolean isKnowledge() {
        return view.knowledge();
    }

    public String getPoints() {
        return String.join("　", view.points());
    }

    public String getBefore() {
        return view.wording().before();
    }

    public String getAfter() {
        return view.wording().after();
    }

    public ScoreView getScore() {
        return view.score().orElse(null);
    }

    public List<ItemView> getItems() {
        return view.itemViews();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }

    public String getInstrument() {
        return instrument;
    }

    public void setInstrument(String instrument) {
        this.instrument = instrument;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getZeros() {
        return zeros;
    }

    public void setZeros(String zeros) {
        this.zeros = zeros;
    }

    public String getBars() {
        return bars;
    }

    public void setBars(String bars) {
        this.bars = bars;
    }

    private Locale locale() {
        return language.of(request);
    }
}
