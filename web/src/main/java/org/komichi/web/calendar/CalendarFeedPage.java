package org.komichi.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.calendar.CalendarFeeds;
import org.komichi.shared.Settings;
import org.komichi.web.identity.Going;

/** {@code /my/registrations/calendar}: the address of one's own feed. */
@Named
@RequestScoped
public class CalendarFeedPage {
    private static final String HERE = "/my/registrations/calendar?done=";

    @Inject
    CalendarFeeds feeds;

    @Inject
    Settings settings;

    @Inject
    Going going;

    private String address;
    private boolean withPlan;

    @PostConstruct
    void read() {
        address = feeds.code()
                .map(code -> settings.baseUrl() + "/calendars/feeds/" + code + ".ics")
                .orElse(null);
        withPlan = feeds.withPlan();
    }

    public void make() throws IOException {
        feeds.make(withPlan);
        going.to(HERE + "made");
    }

    /** Says whether the days of her plan are in it. */
    public void tellPlan() throws IOException {
        feeds.tellPlan(withPlan);
        going.to(HERE + "changed");
    }

    public void stop() throws IOException {
        feeds.stop();
        going.to(HERE + "stopped");
    }

    public boolean isWithPlan() {
        return withPlan;
    }

    public void setWithPlan(boolean withPlan) {
        this.withPlan = withPlan;
    }

    /** Where her calendar program fetches the feed; null when she has none. */
    public String getAddress() {
        return address;
    }

    /** The same, in the way that opens a calendar program at once. */
    public String getSubscription() {
        return address == null ? null : address.replaceFirst("^https?:", "webcal:");
    }

    /** Where everybody fetches what is announced. */
    public String getOpenAddress() {
        return settings.baseUrl() + "/calendars/workshops.ics";
    }
}
