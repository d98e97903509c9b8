package org.komichi.web.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.instrument.OwnQuestionnaire;
import org.komichi.instrument.PublishedInstrument;
import org.komichi.instrument.PublishedInstruments;
import org.komichi.survey.Instrument;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;

/** {@code /organizer/instruments}: the questionnaires of the team, and those of the platform. */
@Named
@RequestScoped
public class InstrumentListPage {
    /** One of them; {@code state} is empty for those of the platform. */
    public record Row(String href, String title, String about, String state, String tone, String changed) {}

    @Inject
    InstrumentDesk desk;

    @Inject
    PublishedInstruments published;

    @Inject
    InstrumentWords words;

    @Inject
    FrameBean frame;

    /** Whether she has a team to write for. */
    public boolean isAllowed() {
        return !desk.teams().isEmpty();
    }

    public List<Row> getOwn() {
        Moments moments = Moments.inJapan(frame.getLocale());
        return desk.mine().stream()
                .map(one -> new Row(
                        "/organizer/instruments/" + one.code(),
                        title(one.instrument()),
                        about(one.instrument()),
                        state(one),
                        one.draft().isPresent() ? "draft" : "done",
                        moments.date(one.changedAt())))
                .toList();
    }

    public List<Row> getPlatform() {
        return published.latest().stream()
                .filter(one -> !one.own())
                .sorted(Comparator.comparing(
                                (PublishedInstrument one) -> one.instrument().wave())
                        .thenComparing(one -> one.instrument().id()))
                .map(one -> new Row(
                        "/organizer/instruments/published/" + one.packVersion() + "/"
                                + one.instrument().id(),
                        title(one.instrument()),
                        about(one.instrument()),
                        words.text("instrument.edition", one.instrument().version()),
                        "done",
                        ""))
                .toList();
    }

    private String state(OwnQuestionnaire one) {
        if (one.published() == null) {
            return words.text("instrument.state.draft");
        }
        return one.draft().isPresent()
                ? words.text("instrument.state.both", one.published().version())
                : words.text("instrument.edition", one.published().version());
    }

    private String title(Instrument instrument) {
        String title = words.in(instrument.title());
        return title.isBlank() ? words.text("instrument.untitled") : title;
    }

    private String about(Instrument instrument) {
        return words.text(
                "instrument.about",
                words.moment(instrument.wave()),
                instrument.items().count(),
                instrument.minutes());
    }
}
