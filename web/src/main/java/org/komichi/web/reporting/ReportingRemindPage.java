package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.komichi.notification.LetterPreviews;
import org.komichi.notification.ReminderLetters;
import org.komichi.reporting.Reminders;
import org.komichi.shared.NotFound;
import org.komichi.survey.WaveFigures;
import org.komichi.survey.Waves;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/** {@code /organizer/runs/{slug}/remind/{instrument}}: whom the reminder reaches and what it says, before it is sent. */
@Named
@RequestScoped
public class ReportingRemindPage {
    /** The message in one language. */
    public record Letter(String language, String words, String subject, String body) {}

    @Inject
    OpenedRun opened;

    @Inject
    Address address;

    @Inject
    Reminders reminders;

    @Inject
    ReminderLetters letters;

    @Inject
    Waves waves;

    @Inject
    Going going;

    private WaveFigures wave;
    private Reminders.Outlook outlook;

    /** Called before the page is drawn, so that a survey that is not there answers 404. */
    public void open() {
        wave();
    }

    /** Sends it and goes back to the run. */
    public void send() throws IOException {
        reminders.send(opened.run(), wave().instrumentId());
        going.to(opened.getBase() + "?done=reminded");
    }

    public String getWho() {
        Texts texts = Texts.in(opened.locale());
        return texts.format(
                "reporting_remind.who",
                texts.getString("reporting_run.wave." + wave().waveKind()),
                outlook().people());
    }

    public int getPeople() {
        return outlook().people();
    }

    public boolean isOpenNow() {
        return outlook().open();
    }

    public boolean isPossible() {
        return outlook().possible();
    }

    /** When the next one may go out; null when it may now. */
    public String getNext() {
        return outlook().nextAllowedAt() == null
                ? null
                : opened.moments().dateAndTime(outlook().nextAllowedAt());
    }

    public List<Letter> getLetters() {
        Texts texts = Texts.in(opened.locale());
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .map(language -> {
                    LetterPreviews.Preview preview = letters.preview(opened.getSlug(), language);
                    return new Letter(
                            language.getLanguage(),
                            texts.getString("reporting_remind.language." + language.getLanguage()),
                            preview.subject(),
                            preview.body());
                })
                .toList();
    }

    private Reminders.Outlook outlook() {
        if (outlook == null) {
            outlook = reminders.outlook(opened.run(), wave().instrumentId());
        }
        return outlook;
    }

    private WaveFigures wave() {
        if (wave == null) {
            wave = waves.figures(opened.run().id()).stream()
                    .filter(one -> one.instrumentId().equals(address.text("instrument")))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return wave;
    }
}
