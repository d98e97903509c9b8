package org.komichi.web.guest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import org.komichi.guest.GuestRegistration;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.web.workshop.WorkshopView;

/** {@code /guest/confirm/{token}}: opening it changes nothing, for mail scanners open every link. */
@Named
@RequestScoped
public class GuestConfirmPage {
    @Inject
    GuestRegistration registration;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private WorkshopView view;

    @PostConstruct
    void load() {
        view = registration
                .asked(token())
                .map(summary -> WorkshopView.of(summary, clock.instant(), frame.getLocale()))
                .orElse(null);
    }

    public void confirm() throws IOException {
        going.to(registration.confirm(token()) + "?done=registered");
    }

    /** The workshop; null when the link cannot be followed any more. */
    public WorkshopView getView() {
        return view;
    }

    private String token() {
        return address.text("token");
    }
}
