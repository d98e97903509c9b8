package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.visit.OutsideSupervisors;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /supervisor/{token}}: somebody whom an organizer registered says that she will sign. */
@Named
@RequestScoped
public class SupervisorConfirmPage {
    @Inject
    OutsideSupervisors supervisors;

    @Inject
    VisitWords words;

    @Inject
    Address address;

    @Inject
    Going going;

    private String who;

    @PostConstruct
    void load() {
        who = supervisors.asked(address.text("token")).map(words::who).orElse("");
    }

    /** Called before the page is drawn, so that a link that we did not make answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void confirm() throws IOException {
        supervisors.confirm(address.text("token"));
        going.to("/supervisor/" + address.text("token") + "?done=confirmed");
    }

    /** Who is asked; empty when the link cannot be followed any more. */
    public String getWho() {
        return who;
    }
}
