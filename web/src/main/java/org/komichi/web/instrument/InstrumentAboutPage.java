package org.komichi.web.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.komichi.survey.Instrument;
import org.komichi.survey.WaveKind;
import org.komichi.web.frame.Typed;

/** {@code /organizer/instruments/{code}/about}: what a questionnaire is called and for, and when it is answered. */
@Named
@RequestScoped
public class InstrumentAboutPage {
    private static final int LONGEST_MINUTES = 180;

    @Inject
    OpenedInstrument opened;

    @Inject
    InstrumentWords words;

    private String titleJa;
    private String titleEn;
    private String purposeJa;
    private String purposeEn;
    private String minutes;
    private WaveKind wave;

    @PostConstruct
    void read() {
        Instrument instrument = opened.draft().instrument();
        titleJa = instrument.title().ja();
        titleEn = instrument.title().en();
        purposeJa = instrument.purpose().ja();
        purposeEn = instrument.purpose().en();
        minutes = String.valueOf(instrument.minutes());
        wave = instrument.wave();
    }

    public void save() throws IOException {
        Optional<Integer> taking = Typed.number(minutes, 1, LONGEST_MINUTES);
        if (taking.isEmpty()) {
            InstrumentItemPage.refuse("minutes", words.text("instrument.minutes", LONGEST_MINUTES));
            return;
        }
        opened.change(draft -> draft.tellAbout(
                wave, TypedItem.both(titleJa, titleEn), TypedItem.both(purposeJa, purposeEn), taking.get()));
        opened.goTo("?done=saved");
    }

    public List<SelectItem> getMoments() {
        return words.momentChoices();
    }

    public String getTitleJa() {
        return titleJa;
    }

    public void setTitleJa(String titleJa) {
        this.titleJa = titleJa;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getPurposeJa() {
        return purposeJa;
    }

    public void setPurposeJa(String purposeJa) {
        this.purposeJa = purposeJa;
    }

    public String getPurposeEn() {
        return purposeEn;
    }

    public void setPurposeEn(String purposeEn) {
        this.purposeEn = purposeEn;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public WaveKind getWave() {
        return wave;
    }

    public void setWave(WaveKind wave) {
        this.wave = wave;
    }
}
