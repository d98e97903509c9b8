package org.komichi.web.station;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.komichi.account.StationPeople;
import org.komichi.station.StationApplications;
import org.komichi.station.StationBook;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.web.workshop.WorkshopView;

/** {@code /my/station}: how those stand whom a station sent to workshops. */
@Named
@RequestScoped
public class StationMinePage {
    @Inject
    MyStation myStation;

    @Inject
    StationBook book;

    @Inject
    StationApplications applications;

    @Inject
    StationWords words;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private StationPeople.Station station;
    private List<Sheet> sheets;

    /** A workshop and those who were sent.
     * @param attendance whether a meeting is over, so that there is something to tell */
    public record Sheet(
            WorkshopView workshop, String slug, boolean open, boolean attendance, List<StationWords.Sent> people) {}

    @PostConstruct
    void load() {
        station = myStation.get();
    }

    /** Takes the application for somebody back. */
    public void withdraw(String slug, long person) throws IOException {
        applications.withdraw(slug, station.id(), person);
        going.to("/my/station?station=" + station.id() + "&done=withdrawn");
    }

    public List<Sheet> getSheets() {
        if (sheets == null) {
            sheets = book.of(station.id()).stream().map(this::sheet).toList();
        }
        return sheets;
    }

    private Sheet sheet(StationBook.Sheet sheet) {
        boolean begun = sheet.summary().sessions().stream()
                .anyMatch(session -> !session.endsAt().isAfter(clock.instant()));
        return new Sheet(
                WorkshopView.of(sheet.summary(), clock.instant(), frame.getLocale()),
                sheet.summary().workshop().slug(),
                sheet.summary().open(),
                begun,
                sheet.lines().stream()
                        .map(line -> words.sent(line, sheet.summary().sessions().size(), begun))
                        .toList());
    }

    public List<StationPeople.Station> getStations() {
        return myStation.all();
    }

    public StationPeople.Station getStation() {
        return station;
    }
}
