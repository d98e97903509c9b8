package org.komichi.web.guest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import org.komichi.guest.GuestVisit;
import org.komichi.guest.GuestVisits;
import org.komichi.shared.QrDrawing;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.identity.Going;
import org.komichi.web.workshop.WorkshopView;
import org.komichi.workshop.Registered;
import org.komichi.workshop.RegistrationStatus;

/** {@code /guest/{token}}: how a guest stands, her ticket, and giving the seat back. The link is the key. */
@Named
@RequestScoped
public class GuestPage {
    @Inject
    GuestVisits visits;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private GuestVisit visit;
    private WorkshopView view;

    @PostConstruct
    void load() {
        visit = visits.visit(token());
        view = WorkshopView.of(visit.registration().summary(), clock.instant(), frame.getLocale());
    }

    /** Called before the page is drawn, so that a link that is none of ours answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void accept() throws IOException {
        visits.accept(token());
        going.to(getHref() + "?done=accepted");
    }

    public void cancel() throws IOException {
        visits.cancel(token());
        going.to(getHref() + "?done=cancelled");
    }

    private String token() {
        return address.text("token");
    }

    public String getHref() {
        return "/guest/" + token();
    }

    /** The address of the meetings for her calendar. */
    public String getCalendar() {
        return "/calendars/guests/" + token() + ".ics";
    }

    public GuestVisit getVisit() {
        return visit;
    }

    public WorkshopView getView() {
        return view;
    }

    public Registered getRegistered() {
        return visit.registration().registered();
    }

    public String getStatus() {
        return getRegistered().status().name();
    }

    public boolean isOffered() {
        return getRegistered().status() == RegistrationStatus.OFFERED;
    }

    public String getOfferUntil() {
        return isOffered()
                ? new Moments(visit.registration().summary().zone(), frame.getLocale())
                        .dayAndTime(getRegistered().offerUntil())
                : "";
    }

    /** Whether there is something in it for a calendar. */
    public boolean isSeated() {
        return getRegistered().status().seated();
    }

    /** Whether she can give her seat or place back by herself. */
    public boolean isCancellable() {
        return getRegistered().status().active()
                && clock.instant()
                        .isBefore(visit.registration().summary().workshop().cancelUntil());
    }

    /** The drawing on her ticket; null without a seat. */
    public QrDrawing getDrawing() {
        return visit.ticket()
                .map(ticket -> QrDrawing.of(
                        ticket.content(visit.registration().summary().workshop().slug())))
                .orElse(null);
    }

    /** The code of her ticket, for the case that the camera does not read it. */
    public String getCode() {
        return visit.ticket().map(ticket -> ticket.grouped()).orElse("");
    }

    public String getMeetingLink() {
        return visit.meetingLink().orElse("");
    }
}
