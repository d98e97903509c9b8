package org.komichi.web.station;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.station.MyNomination;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.Workshops;

/** On the page of a workshop: that one's station has applied for one, and the way to make it one's own. */
@Named
@RequestScoped
public class StationLinkPage {
    @Inject
    Workshops workshops;

    @Inject
    MyNomination nomination;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private Workshop workshop;
    private MyNomination.Nominated nominated;

    @PostConstruct
    void load() {
        if (frame.isSignedIn()) {
            workshop = workshops.get(address.text("slug")).workshop();
            nominated = nomination.of(workshop).orElse(null);
        }
    }

    /** From now on nobody else gives her seat back. */
    public void takeOn() throws IOException {
        nomination.takeOn(workshop);
        going.to("/workshops/" + workshop.slug() + "?done=takenOn");
    }

    /** That her station has applied for her; null when it has not. */
    public MyNomination.Nominated getNominated() {
        return nominated;
    }
}
