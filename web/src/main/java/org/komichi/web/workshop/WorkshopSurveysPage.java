package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
import org.komichi.survey.WaveFigures;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.workshop.WorkshopQuestionnaires;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/workshops/{slug}/surveys}: what those who come are asked before and after. */
@Named
@RequestScoped
public class WorkshopSurveysPage {
    @Inject
    Workshops workshops;

    @Inject
    WorkshopQuestionnaires questionnaires;

    @Inject
    Waves waves;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WorkshopSummary summary;
    private Map<WaveKind, Waves.Planned> planned;
    private String before;
    private String after;

    /** A questionnaire that was chosen: when it is open, and how many handed it in. */
    public record Row(String moment, String title, String opens, String closes, int submitted) {}

    @PostConstruct
    void load() {
        summary = workshops.organized(address.text("slug"));
        planned = waves.planned(summary.workshop().runId());
    }

    /** Called before the page is drawn, so that a workshop that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public List<Row> getRows() {
        Moments moments = new Moments(summary.zone(), frame.getLocale());
        return waves.figures(summary.workshop().runId()).stream()
                .map(figures -> row(figures, planned.get(figures.waveKind()), moments))
                .toList();
    }

    private Row row(WaveFigures figures, Waves.Planned one, Moments moments) {
        return new Row(
                figures.waveKind().name(),
                one.title().in(frame.getLocale()),
                moments.day(one.opensAt()),
                moments.day(one.closesAt()),
                figures.submitted());
    }

    /** Whether there is none yet for the time before. */
    public boolean isBeforeFree() {
        return !planned.containsKey(WaveKind.PRE);
    }

    /** Whether there is none yet for the time after. */
    public boolean isAfterFree() {
        return !planned.containsKey(WaveKind.POST);
    }

    public List<SelectItem> getChoicesBefore() {
        return choices(WaveKind.PRE);
    }

    public List<SelectItem> getChoicesAfter() {
        return choices(WaveKind.POST);
    }

    private List<SelectItem> choices(WaveKind kind) {
        return Stream.concat(
                        Stream.of(new SelectItem("", Texts.in(frame.getLocale()).getString("workshop_surveys.none"))),
                        waves.instrumentsFor(kind).entrySet().stream().map(this::choice))
                .toList();
    }

    private SelectItem choice(Map.Entry<String, Bilingual> instrument) {
        return new SelectItem(instrument.getKey(), instrument.getValue().in(frame.getLocale()));
    }

    /** Takes what is chosen. */
    public void choose() throws IOException {
        questionnaires.choose(summary.workshop().slug(), orNone(before), orNone(after));
        going.to(getBase() + "/surveys?done=chosen");
    }

    private static String orNone(String chosen) {
        return chosen == null || chosen.isBlank() ? null : chosen;
    }

    public String getTitle() {
        return summary.workshop().title().in(frame.getLocale());
    }

    /** The workshop's page. */
    public String getBase() {
        return "/organizer/workshops/" + summary.workshop().slug();
    }

    /** Where its results are: the run has the name of the workshop. */
    public String getRun() {
        return "/organizer/runs/" + summary.workshop().slug();
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
