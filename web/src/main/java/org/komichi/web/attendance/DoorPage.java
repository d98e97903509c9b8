package org.komichi.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.komichi.attendance.Door;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.workshop.WorkshopSummary;

/**
 * {@code /organizer/workshops/{slug}/door} and {@code /count}: only the shell and its words. What happens there is done by
 * {@code assets/door} with the interface, because it goes on without a network.
 */
@Named
@RequestScoped
public class DoorPage {
    @Inject
    Door door;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    private WorkshopSummary summary;

    @PostConstruct
    void load() {
        summary = door.workshop(address.text("slug"));
    }

    public String getSlug() {
        return summary.workshop().slug();
    }

    public String getTitle() {
        return summary.workshop().title().in(frame.getLocale());
    }

    /** The organizer's page of the workshop; instructors have none. */
    public String getBase() {
        return "/organizer/workshops/" + getSlug();
    }

    public String getZone() {
        return summary.zone().getId();
    }
}
