package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.workshop.Approvals;
import org.komichi.workshop.RegistrationBook;
import org.komichi.workshop.RegistrationLine;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/workshops/{slug}/registrations/{code}}: one registration; whoever applied is let in or refused here. */
@Named
@RequestScoped
public class RegistrationPage {
    @Inject
    Workshops workshops;

    @Inject
    RegistrationBook book;

    @Inject
    Approvals approvals;

    @Inject
    RegistrationWords words;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WorkshopSummary summary;
    private RegistrationLine line;
    private String refusal;

    @PostConstruct
    void load() {
        summary = workshops.organized(address.text("slug"));
        line = book.one(summary.workshop().slug(), address.text("code"));
    }

    /** Called before the page is drawn, so that a registration that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void approve() throws IOException {
        approvals.approve(line.code());
        going.to(getBack() + "?done=approved");
    }

    public void refuse() throws IOException {
        approvals.refuse(line.code(), refusal);
        going.to(getBack() + "?done=refused");
    }

    public boolean isPending() {
        return line.status() == RegistrationStatus.PENDING_APPROVAL;
    }

    public RegistrationWords.Row getRow() {
        return words.row(line, summary);
    }

    public String getTitle() {
        return summary.workshop().title().in(frame.getLocale());
    }

    public String getBack() {
        return "/organizer/workshops/" + summary.workshop().slug();
    }

    /** How many seats nobody has. */
    public int getFree() {
        return summary.free();
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }
}
