package org.komichi.web.acceptance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.komichi.acceptance.Acceptance;
import org.komichi.acceptance.AcceptanceBook;
import org.komichi.acceptance.AcceptanceBook.Line;
import org.komichi.acceptance.AcceptanceReminders;
import org.komichi.notification.LetterPreviews;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.web.reporting.OpenedRun;

/** {@code /organizer/runs/{slug}/acceptance}: what the managers of the stations of a run told, and the letter to those who have not. */
@Named
@RequestScoped
public class AcceptanceRunPage {
    @Inject
    OpenedRun opened;

    @Inject
    AcceptanceBook book;

    @Inject
    AcceptanceReminders reminders;

    @Inject
    AcceptanceWords words;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private List<Line> lines;
    private AcceptanceReminders.Outlook outlook;

    /** The letter in one language. */
    public record Letter(String language, String words, String subject, String body) {}

    @PostConstruct
    void load() {
        lines = book.of(opened.run().id());
        outlook = reminders.outlook(opened.run().id());
    }

    /** Sends the letter. */
    public void send() throws IOException {
        reminders.send(opened.run().id());
        going.to(opened.getBase() + "/acceptance?done=sent");
    }

    public List<AcceptanceWords.Station> getStations() {
        return lines.stream().map(words::station).toList();
    }

    /** Those that agreed to be published. */
    public List<AcceptanceWords.Station> getListed() {
        return lines.stream().filter(Line::toPublish).map(words::station).toList();
    }

    public String getMeta() {
        return words.text(
                "acceptance_run.meta",
                lines.size(),
                lines.stream().filter(line -> !line.due()).count(),
                lines.stream()
                        .map(Line::now)
                        .filter(told -> told != null && told.acceptance().accepting() != Acceptance.Accepting.NO)
                        .count());
    }

    public int getReached() {
        return outlook.people();
    }

    public boolean isPossible() {
        return outlook.possible();
    }

    /** When the last letter went out; null when none did. */
    public String getLast() {
        return outlook.last() == null ? null : frame.getMoments().dateAndTime(outlook.last());
    }

    /** When the next one may go out; null when it may now. */
    public String getNext() {
        return outlook.nextAllowedAt() == null ? null : frame.getMoments().dateAndTime(outlook.nextAllowedAt());
    }

    public List<Letter> getLetters() {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .map(language -> {
                    LetterPreviews.Preview preview =
                            reminders.letters(opened.run().id()).get(language);
                    return new Letter(
                            language.getLanguage(),
                            words.text("acceptance_run.letter." + language.getLanguage()),
                            preview.subject(),
                            preview.body());
                })
                .toList();
    }

    public String getFiles() {
        return "/organizer/acceptances/" + opened.run().slug();
    }
}
