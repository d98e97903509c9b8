package org.komichi.web.waves;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveSchedule;
import org.komichi.survey.Waves;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/surveys}: which questionnaires a run has, by which rule each is open, and the days that means. */
@Named
@RequestScoped
public class WavesSchedulePage {
    /** A questionnaire of the run. */
    public record Row(
            String instrument, String moment, String title, String rule, String days, String state, boolean slide) {}

    @Inject
    OpenedRun opened;

    @Inject
    WaveSchedule schedule;

    @Inject
    Waves waves;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private List<WaveSchedule.Scheduled> scheduled;
    private String instrument;

    @PostConstruct
    void read() {
        scheduled = schedule.of(opened.run().id());
    }

    public List<Row> getRows() {
        return scheduled.stream().map(this::row).toList();
    }

    private Row row(WaveSchedule.Scheduled one) {
        Texts texts = texts();
        Moments moments = new Moments(opened.run().zone(), frame.getLocale());
        return new Row(
                one.instrument(),
                texts.getString("reporting_run.wave." + one.kind()),
                one.title().in(frame.getLocale()),
                rule(one),
                moments.dates(one.firstDay(), one.lastDay()),
                texts.getString("waves_schedule." + (one.open() ? "open" : one.over() ? "over" : "ahead")),
                !one.over());
    }

    private String rule(WaveSchedule.Scheduled one) {
        if (!one.adjustable()) {
            return texts().getString("waves_schedule.rule." + (opened.isCourse() ? "along" : "before"));
        }
        return texts().format(
                        one.rule().daysAfter() == 0 ? "waves_schedule.rule.atOnce" : "waves_schedule.rule.later",
                        one.rule().daysAfter(),
                        one.rule().daysOpen());
    }

    /** What can be asked at the moments that are still free, by moment. */
    public List<SelectItem> getChoices() {
        Set<WaveKind> taken =
                scheduled.stream().map(WaveSchedule.Scheduled::kind).collect(Collectors.toSet());
        return Stream.of(WaveKind.values())
                .filter(kind -> !taken.contains(kind))
                .flatMap(kind -> waves.instrumentsFor(kind).entrySet().stream().map(one -> choice(kind, one)))
                .toList();
    }

    private SelectItem choice(WaveKind kind, Map.Entry<String, Bilingual> one) {
        return new SelectItem(
                one.getKey(),
                texts().format(
                                "waves_schedule.choice",
                                texts().getString("reporting_run.wave." + kind),
                                one.getValue().in(frame.getLocale())));
    }

    /** Takes what is chosen, by the usual rule of its moment. */
    public void add() throws IOException {
        schedule.add(opened.run().id(), instrument);
        going.to(opened.getBase() + "/surveys?done=added");
    }

    private Texts texts() {
        return Texts.in(frame.getLocale());
    }

    public String getInstrument() {
        return instrument;
    }

    public void setInstrument(String instrument) {
        this.instrument = instrument;
    }
}
