package org.komichi.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.run.Runs;
import org.komichi.web.frame.AddressedRows;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/workshops}: the workshops of the organizer's teams. */
@Named
@RequestScoped
public class OrganizedWorkshopsPage {
    private static final String ADDRESS = "/organizer/workshops";

    /** A workshop as one row says it. */
    public record Row(
            String href,
            String title,
            String kind,
            Instant first,
            String next,
            WorkshopSummary.Standing standing,
            int seated,
            String seats,
            int waiting) {
        /** The chip of how it stands. */
        public String chip() {
            return WorkshopView.chip(standing);
        }
    }

    @Inject
    Workshops workshops;

    @Inject
    Runs runs;

    @Inject
    FrameBean frame;

    @Inject
    Clock clock;

    private AddressedRows<Row> rows;

    public AddressedRows<Row> getRows() {
        if (rows == null) {
            Locale reader = frame.getLocale();
            Instant now = clock.instant();
            rows = AddressedRows.of(
                    ADDRESS,
                    AddressedRows.SIZE,
                    workshops.organized().stream()
                            .map(summary -> row(summary, now, reader))
                            .toList(),
                    Map.of(
                            "title", Comparator.comparing(Row::title, Collator.getInstance(reader)),
                            "next", Comparator.comparing(Row::first),
                            "seats", Comparator.comparing(Row::seated),
                            "waiting", Comparator.comparing(Row::waiting)));
        }
        return rows;
    }

    /** Whether she has a team to plan for. */
    public boolean isMayPlan() {
        return !runs.teams().isEmpty();
    }

    private static Row row(WorkshopSummary summary, Instant now, Locale reader) {
        Texts texts = Texts.in(reader);
        List<WorkshopSession> sessions = summary.sessions();
        Instant next = summary.next(now).orElseGet(sessions::getLast).startsAt();
        return new Row(
                ADDRESS + "/" + summary.workshop().slug(),
                summary.workshop().title().in(reader),
                Texts.in(reader).getString("workshop.kind." + summary.workshop().kind()),
                next,
                new Moments(summary.zone(), reader).day(next),
                summary.standing(now),
                summary.seated(),
                texts.format(
                        "workshop_organized.of",
                        summary.seated(),
                        summary.workshop().seats()),
                summary.waiting());
    }
}
