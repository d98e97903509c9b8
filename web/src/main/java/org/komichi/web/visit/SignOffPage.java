package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.visit.AskingForSignOff;
import org.komichi.visit.Logbook;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /my/visits/{number}}: one of my visits: hand over the phone, send the link, or read what the supervisor saw. */
@Named
@RequestScoped
public class SignOffPage {
    @Inject
    Logbook logbook;

    @Inject
    AskingForSignOff asking;

    @Inject
    VisitWords words;

    @Inject
    Address address;

    @Inject
    Going going;

    private VisitWords.View visit;

    @PostConstruct
    void load() {
        visit = words.view(logbook.mine(address.text("number")));
    }

    /** Called before the page is drawn, so that a visit that is not hers answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void handOver() throws IOException {
        going.to(asking.handOver(visit.number()) + "?code=sent");
    }

    public void sendLink() throws IOException {
        asking.sendLink(visit.number());
        going.to("/my/visits/" + visit.number() + "?done=sent");
    }

    public void cancel() throws IOException {
        asking.cancel(visit.number());
        going.to("/my/visits/" + visit.number() + "?done=cancelled");
    }

    public VisitWords.View getVisit() {
        return visit;
    }
}
