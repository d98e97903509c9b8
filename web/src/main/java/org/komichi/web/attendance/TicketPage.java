package org.komichi.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.attendance.Tickets;
import org.komichi.shared.QrDrawing;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.workshop.WorkshopSummary;

/** {@code /my/registrations/{code}/ticket}: what one shows at the door. */
@Named
@RequestScoped
public class TicketPage {
    @Inject
    Tickets tickets;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    private Tickets.MyTicket mine;

    /** A meeting that the ticket is for. */
    public record Day(int number, String day, String span, String title) {}

    @PostConstruct
    void load() {
        mine = tickets.mine(address.text("code"));
    }

    public QrDrawing getDrawing() {
        return QrDrawing.of(mine.ticket().content(mine.summary().workshop().slug()));
    }

    /** The code, for the case that the camera does not read it. */
    public String getCode() {
        return mine.ticket().grouped();
    }

    public String getTitle() {
        return mine.summary().workshop().title().in(frame.getLocale());
    }

    public String getVenue() {
        return mine.summary().workshop().venue().name();
    }

    public List<Day> getDays() {
        WorkshopSummary summary = mine.summary();
        Moments moments = new Moments(summary.zone(), frame.getLocale());
        return summary.sessions().stream()
                .map(session -> new Day(
                        session.position(),
                        moments.day(session.startsAt()),
                        moments.span(session.startsAt(), session.endsAt()),
                        session.title().in(frame.getLocale())))
                .toList();
    }
}
