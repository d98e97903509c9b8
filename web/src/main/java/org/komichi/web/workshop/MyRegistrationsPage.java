package org.komichi.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.komichi.web.frame.FrameBean;
import org.komichi.workshop.Registered;
import org.komichi.workshop.WorkshopRegistration;

/** {@code /my/registrations}: what one registered for, and how it stands. */
@Named
@RequestScoped
public class MyRegistrationsPage {
    @Inject
    WorkshopRegistration registration;

    @Inject
    FrameBean frame;

    @Inject
    Clock clock;

    private List<Card> cards;

    /** A registration with its workshop. */
    public record Card(WorkshopView workshop, Registered registered) {
        /** How the registration looks among the others. */
        public String chip() {
            return switch (registered.status()) {
                case CONFIRMED -> "done";
                case OFFERED -> "now";
                case WAITLISTED, PENDING_APPROVAL -> "wait";
                case CANCELLED, REFUSED, EXPIRED -> "plain";
            };
        }
    }

    public List<Card> getCards() {
        if (cards == null) {
            cards = registration.mine().stream()
                    .map(mine -> new Card(
                            WorkshopView.of(mine.summary(), clock.instant(), frame.getLocale()), mine.registered()))
                    .toList();
        }
        return cards;
    }
}
