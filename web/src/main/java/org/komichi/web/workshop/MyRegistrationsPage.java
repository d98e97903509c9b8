package org.komichi.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.survey.OpenQuestionnaire;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.MyRegistration;
import org.komichi.workshop.Registered;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.WorkshopRegistration;

/** {@code /my/registrations}: what one registered for, and how it stands. */
@Named
@RequestScoped
public class MyRegistrationsPage {
    @Inject
    WorkshopRegistration registration;

    @Inject
    Waves waves;

    @Inject
    FrameBean frame;

    @Inject
    Clock clock;

    private List<MyRegistration> registrations;
    private List<Card> cards;

    /** A questionnaire that asks her now. */
    public record Asked(String href, String title, String until, boolean done) {}

    /** A registration with its workshop. */
    public record Card(WorkshopView workshop, Registered registered, String sessions, List<Asked> asked) {
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

    public List<MyRegistration> getRegistrations() {
        if (registrations == null) {
            registrations = registration.mine();
        }
        return registrations;
    }

    public List<Card> getCards() {
        if (cards == null) {
            List<MyRegistration> all = getRegistrations();
            // Several registrations may be of one workshop: its questionnaires stand with the confirmed one.
            Map<Long, List<OpenQuestionnaire>> open = waves
                    .openForMe(all.stream()
                            .filter(MyRegistrationsPage::confirmed)
                            .map(mine -> mine.summary().workshop().runId())
                            .toList())
                    .stream()
                    .collect(Collectors.groupingBy(OpenQuestionnaire::runId));
            cards = all.stream()
                    .map(mine -> new Card(
                            WorkshopView.of(mine.summary(), clock.instant(), frame.getLocale()),
                            mine.registered(),
                            sessions(mine),
                            confirmed(mine)
                                    ? open
                                            .getOrDefault(
                                                    mine.summary().workshop().runId(), List.of())
                                            .stream()
                                            .filter(one -> !onChecklist(mine, one))
                                            .map(one -> asked(mine, one))
                                            .toList()
                                    : List.of()))
                    .toList();
        }
        return cards;
    }

    // Nothing where she comes to all.
    private String sessions(MyRegistration mine) {
        Texts texts = Texts.in(frame.getLocale());
        return mine.summary().workshop().terms().choosing()
                ? mine.summary().sessions().stream()
                        .filter(session -> mine.registered().sessions().contains(session.id()))
                        .map(session -> texts.format("workshop_sessions.number", session.position()))
                        .collect(Collectors.joining(texts.getString("workshop.and")))
                : "";
    }

    private static boolean confirmed(MyRegistration mine) {
        return mine.registered().status() == RegistrationStatus.CONFIRMED;
    }

    // What belongs to the checklist stands there.
    private static boolean onChecklist(MyRegistration mine, OpenQuestionnaire one) {
        return one.kind() == WaveKind.PRE
                && mine.summary().workshop().terms().prework().survey();
    }

    private Asked asked(MyRegistration mine, OpenQuestionnaire one) {
        return new Asked(
                "/surveys/" + one.link(),
                one.title().in(frame.getLocale()),
                new Moments(mine.summary().zone(), frame.getLocale()).day(one.closesAt()),
                one.standing().settled());
    }
}
