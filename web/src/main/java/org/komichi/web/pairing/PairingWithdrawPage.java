package org.komichi.web.pairing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.pairing.OpenAnswering;
import org.komichi.shared.NotFound;
import org.komichi.survey.OpenSheets;
import org.komichi.survey.PairingMode;
import org.komichi.survey.ShortCode;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /s/{code}/withdraw}: takes one's answers out again by entering the personal code. */
@Named
@RequestScoped
public class PairingWithdrawPage {
    @Inject
    Address address;

    @Inject
    OpenAnswering answering;

    @Inject
    TypedCode code;

    @Inject
    Going going;

    @PostConstruct
    void read() {
        OpenSheets.Found wave = answering.find(getCode());
        if (wave.mode() != PairingMode.CODE) {
            throw new NotFound();
        }
    }

    /** Called before the page is drawn, so that an address that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void withdraw() throws IOException {
        int taken = answering.withdraw(getCode(), code.elements());
        going.to("/s/" + getCode() + "/withdraw?done=" + (taken == 0 ? "none" : "out"));
    }

    public String getCode() {
        return ShortCode.read(address.text("code"));
    }
}
