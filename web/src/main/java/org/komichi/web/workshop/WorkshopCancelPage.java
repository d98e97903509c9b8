package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/workshops/{slug}/cancel}: says that a workshop does not take place, and why. */
@Named
@RequestScoped
public class WorkshopCancelPage {
    @Inject
    Workshops workshops;

    @Inject
    WorkshopEditing editing;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WorkshopSummary summary;
    private String reason;

    @PostConstruct
    void load() {
        summary = workshops.organized(address.text("slug"));
    }

    /** Called before the page is drawn, so that a workshop that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void cancel() throws IOException {
        editing.cancel(summary.workshop().slug(), reason);
        going.to(getBack() + "?done=cancelled");
    }

    /** Whether it is announced; a draft is not known to anybody, and what is cancelled stays so. */
    public boolean isPossible() {
        return summary.workshop().state() == org.komichi.workshop.Workshop.State.PUBLISHED;
    }

    public String getTitle() {
        return summary.workshop().title().in(frame.getLocale());
    }

    public String getBack() {
        return "/organizer/workshops/" + summary.workshop().slug();
    }

    public int getSeated() {
        return summary.seated();
    }

    public int getWaiting() {
        return summary.waiting();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
