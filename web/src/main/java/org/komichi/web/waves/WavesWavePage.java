package org.komichi.web.waves;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.survey.WaveRule;
import org.komichi.survey.WaveSchedule;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/surveys/{instrument}}: by which rule a questionnaire is open; or it is taken back. */
@Named
@RequestScoped
public class WavesWavePage {
    @Inject
    OpenedRun opened;

    @Inject
    WaveSchedule schedule;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WaveSchedule.Scheduled wave;
    private Integer daysAfter;
    private Integer daysOpen;

    @PostConstruct
    void read() {
        wave = schedule.get(opened.run().id(), address.text("instrument"));
        daysAfter = wave.rule().daysAfter();
        daysOpen = wave.rule().daysOpen();
    }

    /** Called before the page is drawn, so that a questionnaire that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void save() throws IOException {
        schedule.change(opened.run().id(), wave.instrument(), new WaveRule(daysAfter, daysOpen));
        going.to(opened.getBase() + "/surveys?done=changed");
    }

    public void drop() throws IOException {
        schedule.drop(opened.run().id(), wave.instrument());
        going.to(opened.getBase() + "/surveys?done=dropped");
    }

    public WaveSchedule.Scheduled getWave() {
        return wave;
    }

    public String getMoment() {
        return Texts.in(frame.getLocale()).getString("reporting_run.wave." + wave.kind());
    }

    public String getDays() {
        return new Moments(opened.run().zone(), frame.getLocale()).dates(wave.firstDay(), wave.lastDay());
    }

    /** What stands on the way of a course belongs to it. */
    public boolean isDroppable() {
        return !wave.begun() && (wave.adjustable() || !opened.isCourse() || isLookingBack());
    }

    private boolean isLookingBack() {
        return wave.kind() == org.komichi.survey.WaveKind.THEN;
    }

    public Integer getDaysAfter() {
        return daysAfter;
    }

    public void setDaysAfter(Integer daysAfter) {
        this.daysAfter = daysAfter;
    }

    public Integer getDaysOpen() {
        return daysOpen;
    }

    public void setDaysOpen(Integer daysOpen) {
        this.daysOpen = daysOpen;
    }
}
