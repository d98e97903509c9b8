package org.komichi.web.waves;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.komichi.shared.NotFound;
import org.komichi.shared.QrDrawing;
import org.komichi.shared.Settings;
import org.komichi.survey.WaveFigures;
import org.komichi.survey.WaveSchedule;
import org.komichi.survey.Waves;
import org.komichi.web.frame.Address;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/slide/{instrument}}: the way to a questionnaire, for a whole room. */
@Named
@RequestScoped
public class WavesSlidePage {
    @Inject
    OpenedRun opened;

    @Inject
    Waves waves;

    @Inject
    WaveSchedule schedule;

    @Inject
    Settings settings;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private WaveSchedule.Scheduled wave;
    private WaveFigures figures;
    private String link;

    @PostConstruct
    void read() {
        long run = opened.run().id();
        wave = schedule.get(run, address.text("instrument"));
        figures = waves.figures(run).stream()
                .filter(one -> one.instrumentId().equals(wave.instrument()))
                .findFirst()
                .orElseThrow(NotFound::new);
        link = settings.baseUrl() + "/s/" + schedule.shortCode(run, wave.instrument());
    }

    /** Called before the page is drawn, so that a questionnaire that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public WaveSchedule.Scheduled getWave() {
        return wave;
    }

    /** How far it has come; who has answered is not said here. */
    public WaveFigures getFigures() {
        return figures;
    }

    public boolean isOpenNow() {
        return figures.open(clock.instant());
    }

    public String getLink() {
        return link;
    }

    /** The address as it is typed: without what every browser adds. */
    public String getTyped() {
        return link.replaceFirst("^https?://", "");
    }

    public QrDrawing getDrawing() {
        return QrDrawing.of(link);
    }
}
