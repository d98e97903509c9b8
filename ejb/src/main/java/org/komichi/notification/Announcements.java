package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.komichi.account.AccountConfirmationAsked;
import org.komichi.account.AccountUnused;
import org.komichi.account.EmailChangeAsked;
import org.komichi.account.EmailChanged;
import org.komichi.account.PasswordChanged;
import org.komichi.account.PasswordResetAsked;
import org.komichi.account.PersonInvited;
import org.komichi.account.SignUpRepeated;
import org.komichi.attendance.AfterwardsAsked;
import org.komichi.credential.CertificateIssued;
import org.komichi.credential.CertificateRevoked;
import org.komichi.editorial.CasesDue;
import org.komichi.guest.GuestConfirmationAsked;
import org.komichi.guest.GuestKnown;
import org.komichi.reporting.ReminderAsked;
import org.komichi.run.Runs;
import org.komichi.secondfactor.SecondFactorChanged;
import org.komichi.shared.Bilingual;
import org.komichi.singlesignon.AccountLinked;
import org.komichi.skills.StationAssessed;
import org.komichi.skills.StationRecordWithdrawn;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.workshop.Deadline;
import org.komichi.workshop.MakeUpDecided;
import org.komichi.workshop.RegistrationDecided;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.RegistrationStep;
import org.komichi.workshop.WorkshopCalledOff;
import org.komichi.workshop.WorkshopChange;
import org.komichi.workshop.WorkshopChanged;

/** What the other rooms announce, as messages to those it concerns. */
@ApplicationScoped
class Announcements {
    /** Messages whose link lets whoever holds it in: their text goes as soon as they are sent. */
    static final Set<String> SECRET = Set.of(
            "account-confirmation",
            "password-reset",
            "email-change",
            "invitation",
            "guest-confirmation",
            "visit-code",
            "visit-supervisor");

    @Inject
    Outbox outbox;

    @Inject
    Runs runs;

    @Inject
    Waves waves;

    void on(@Observes AccountConfirmationAsked asked) {
        outbox.queue(
                asked.personId(), asked.email(), "account-confirmation", asked.locale(), Map.of("link", asked.link()));
    }

    void on(@Observes SignUpRepeated repeated) {
        outbox.queue(
                repeated.personId(),
                repeated.email(),
                "sign-up-repeated",
                repeated.locale(),
                Map.of("link", repeated.link()));
    }

    void on(@Observes GuestConfirmationAsked asked) {
        outbox.queue(asked.email(), "guest-confirmation", asked.locale(), titled(asked.title(), asked.link()));
    }

    void on(@Observes GuestKnown known) {
        outbox.queue(known.email(), "guest-known", known.locale(), titled(known.title(), known.link()));
    }

    void on(@Observes PasswordResetAsked asked) {
        outbox.queue(asked.personId(), asked.email(), "password-reset", asked.locale(), Map.of("link", asked.link()));
    }

    void on(@Observes PasswordChanged changed) {
        outbox.queue(
                changed.personId(), changed.email(), "password-changed", changed.locale(), Map.of("link", "/password"));
    }

    void on(@Observes AccountUnused unused) {
        outbox.queue(unused.personId(), "account-unused", Map.of("link", "/login", "days", unused.days()));
    }

    void on(@Observes SecondFactorChanged changed) {
        outbox.queue(
                changed.personId(),
                changed.email(),
                "second-factor-changed",
                changed.locale(),
                Map.of("what", changed.what().name(), "link", "/my/profile/security"));
    }

    void on(@Observes AccountLinked changed) {
        outbox.queue(
                changed.personId(),
                changed.email(),
                "account-linked",
                changed.locale(),
                Map.of("what", changed.linked() ? "LINKED" : "UNLINKED", "link", "/my/profile/security"));
    }

    void on(@Observes EmailChangeAsked asked) {
        outbox.queue(asked.personId(), asked.email(), "email-change", asked.locale(), Map.of("link", asked.link()));
    }

    void on(@Observes EmailChanged changed) {
        outbox.queue(
                changed.personId(), changed.oldEmail(), "email-changed", changed.locale(), Map.of("link", "/contact"));
    }

    void on(@Observes PersonInvited invited) {
        outbox.queue(
                invited.personId(), invited.email(), "invitation", invited.locale(), Map.of("link", invited.link()));
    }

    void on(@Observes CertificateIssued issued) {
        outbox.queue(issued.personId(), "certificate-issued", Map.of("link", "/my/certificates"));
    }

    void on(@Observes CertificateRevoked revoked) {
        outbox.queue(
                revoked.personId(),
                "certificate-revoked",
                Map.of(
                        "title", revoked.of().ja(),
                        "titleEn", revoked.of().in(Locale.ENGLISH),
                        "number", revoked.number(),
                        "reason", revoked.reason().name(),
                        "link", "/my/certificates"));
    }

    void on(@Observes RegistrationDecided decided) {
        Map<String, Object> values = workshop(decided.workshop(), decided.title());
        String template = switch (decided.cause()) {
            case HANDED_ON -> "workshop-handed-on";
            case TAKEN_OVER -> "workshop-taken-over";
            case PREWORK_MISSED -> "workshop-prework-missed";
            default -> template(decided.status());
        };
        if (decided.cause() == RegistrationStep.Cause.FIRST_IN_LINE) {
            values.put("fromTheLine", "yes");
        }
        if (decided.cause() == RegistrationStep.Cause.SENT_BY_STATION) {
            values.put("sentByStation", "yes");
        }
        if (decided.preworkUntil() != null) {
            Bilingual until = new Deadline(
                            decided.preworkUntil(), runs.get(decided.runId()).zone())
                    .words();
            values.put("preworkUntil", until.ja());
            values.put("preworkUntilEn", until.en());
            values.put("registrations", "/my/registrations");
        }
        if (decided.word() != null) {
            values.put("reason", decided.word());
        }
        if (decided.status() == RegistrationStatus.CONFIRMED) {
            values.put("ticket", "/my/registrations/" + decided.registration() + "/ticket");
            waves.openLink(decided.runId(), WaveKind.PRE).ifPresent(link -> values.put("survey", "/surveys/" + link));
        }
        switch (decided.status()) {
            case CONFIRMED, CANCELLED, EXPIRED ->
                outbox.queueWithCalendar(decided.personId(), template, values, decided.workshop());
            default -> outbox.queue(decided.personId(), template, values);
        }
    }

    void on(@Observes MakeUpDecided decided) {
        Map<String, Object> values = workshop(decided.workshop(), decided.title());
        values.put("meeting", decided.meeting().ja());
        values.put("meetingEn", decided.meeting().in(Locale.ENGLISH));
        values.put("mine", "/my/registrations");
        if (decided.booked()) {
            outbox.queueWithCalendar(decided.personId(), "make-up-booked", values, decided.workshop());
        } else {
            outbox.queue(decided.personId(), "make-up-cancelled", values);
        }
    }

    void on(@Observes AfterwardsAsked asked) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", asked.title().ja());
        values.put("titleEn", asked.title().in(Locale.ENGLISH));
        values.put("link", asked.link());
        outbox.queue(List.of(asked.personId()), "workshop-afterwards", values, OptionalMail.NOTICE);
    }

    void on(@Observes CasesDue due) {
        Map<String, Object> values = Map.of(
                "cases",
                due.titles().stream()
                        .map(title -> Map.of("title", title.ja(), "titleEn", title.in(Locale.ENGLISH)))
                        .toList(),
                "count",
                due.count(),
                "more",
                due.count() - due.titles().size(),
                "link",
                "/editor/cases");
        due.people().forEach(person -> outbox.queue(person, "cases-due", values));
    }

    // One message for a day of stations: the page it leads to tells the rest.
    void on(@Observes StationAssessed assessed) {
        if (assessed.first()) {
            outbox.queue(
                    assessed.personId(),
                    "skills-results",
                    Map.of(
                            "title", assessed.title().ja(),
                            "titleEn", assessed.title().in(Locale.ENGLISH),
                            "link", results(assessed.registration())));
        }
    }

    void on(@Observes StationRecordWithdrawn withdrawn) {
        outbox.queue(
                withdrawn.personId(),
                "skills-record-withdrawn",
                Map.of(
                        "title", withdrawn.title().ja(),
                        "titleEn", withdrawn.title().in(Locale.ENGLISH),
                        "station", withdrawn.station().ja(),
                        "stationEn", withdrawn.station().in(Locale.ENGLISH),
                        "reason", withdrawn.because(),
                        "link", results(withdrawn.registration())));
    }

    private static String results(String registration) {
        return "/my/registrations/" + registration + "/stations";
    }

    private static String template(RegistrationStatus status) {
        return switch (status) {
            case CONFIRMED -> "workshop-confirmed";
            case PENDING_APPROVAL -> "workshop-pending";
            case WAITLISTED -> "workshop-waitlisted";
            case OFFERED -> "workshop-offered";
            case REFUSED -> "workshop-refused";
            case CANCELLED, EXPIRED -> "workshop-ended";
        };
    }

    void on(@Observes WorkshopChanged changed) {
        Map<String, Object> values = workshop(changed.workshop(), changed.title());
        values.put("zone", changed.zone().getDisplayName(TextStyle.FULL, Locale.JAPANESE));
        values.put("zoneEn", changed.zone().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        values.put(
                "changes", changed.changes().stream().map(Announcements::words).toList());
        changed.people()
                .forEach(person -> outbox.queueWithCalendar(person, "workshop-changed", values, changed.workshop()));
    }

    void on(@Observes WorkshopCalledOff calledOff) {
        Map<String, Object> values = workshop(calledOff.workshop(), calledOff.title());
        values.put("reason", calledOff.reason());
        calledOff
                .people()
                .forEach(
                        person -> outbox.queueWithCalendar(person, "workshop-cancelled", values, calledOff.workshop()));
    }

    private static Map<String, Object> workshop(String slug, Bilingual title) {
        return titled(title, "/workshops/" + slug);
    }

    private static Map<String, Object> titled(Bilingual title, String link) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title.ja());
        values.put("titleEn", title.in(Locale.ENGLISH));
        values.put("link", link);
        return values;
    }

    private static Map<String, String> words(WorkshopChange change) {
        Map<String, String> words = new HashMap<>();
        words.put("what", change.what().name());
        put(words, "meeting", change.meeting());
        put(words, "was", change.was());
        put(words, "is", change.is());
        return words;
    }

    private static void put(Map<String, String> words, String name, Bilingual text) {
        if (text != null) {
            words.put(name, text.ja());
            words.put(name + "En", text.in(Locale.ENGLISH));
        }
    }

    void on(@Observes ReminderAsked asked) {
        Map<String, String> values = ReminderLetters.values(runs.get(asked.runId()));
        outbox.queue(asked.personIds(), "reminder", values, OptionalMail.REMINDER);
    }
}
