package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.shared.NotFound;
import org.komichi.visit.OutsideSupervisors;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /organizer/sign-offs?number=…}: a sign-off that learner or supervisor told the organizer of, to be taken back. */
@Named
@RequestScoped
public class SignOffsPage {
    @Inject
    OutsideSupervisors supervisors;

    @Inject
    VisitWords words;

    @Inject
    Address address;

    @Inject
    Going going;

    private VisitWords.View visit;
    private String reason;

    @PostConstruct
    void load() {
        if (!getNumber().isEmpty()) {
            try {
                visit = words.view(supervisors.signOff(getNumber()));
            } catch (NotFound unknown) {
                visit = null;
            }
        }
    }

    public void withdraw() throws IOException {
        supervisors.withdrawSignOff(address.text("number"), reason);
        going.to("/organizer/sign-offs?done=withdrawn&number=" + visit.number());
    }

    public String getNumber() {
        return address.find("number").orElse("");
    }

    /** The sign-off; null when none was asked for, or there is none of this number. */
    public VisitWords.View getVisit() {
        return visit;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
