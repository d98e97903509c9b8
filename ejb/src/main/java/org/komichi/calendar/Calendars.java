package org.komichi.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.calendar.CalendarEntry.Standing;
import org.komichi.shared.Paging;
import org.komichi.shared.Settings;
import org.komichi.workshop.Agenda;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** Workshops as calendar files. Online addresses are in them only for people who have a seat. */
@Stateless
@PermitAll
public class Calendars {
    /** A feed holds what is to come, at most so many workshops: calendars fetch it whole every few hours. */
    private static final Paging ALL = new Paging(0, Paging.MAX_SIZE);

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Workshops workshops;

    @Inject
    Agenda agenda;

    @Inject
    CalendarFeeds feeds;

    /** All that is announced and not over, for everybody. */
    public String open(Locale locale) {
        return file(
                locale.getLanguage().equals("en") ? "Komichi workshops" : "こみち 研修会",
                workshops.upcoming(ALL).items().stream()
                        .flatMap(each -> entries(each, each.sessions(), standing(each.workshop()), null, locale)));
    }

    /** One workshop, for everybody.
     * @throws org.komichi.shared.NotFound when people may not see it */
    public String workshop(String slug, Locale locale) {
        WorkshopSummary summary = workshops.get(slug);
        return file(
                summary.workshop().title().in(locale),
                entries(summary, summary.sessions(), standing(summary.workshop()), null, locale));
    }

    /** What the owner of a feed has a seat in, was offered or had to give back.
     * @throws org.komichi.shared.NotFound when the code is no feed's */
    public String feed(String code, Locale locale) {
        return file(
                locale.getLanguage().equals("en") ? "My Komichi workshops" : "こみち わたしの研修会",
                agenda.of(feeds.ownerOf(code)).stream().flatMap(each -> entries(each, locale)));
    }

    /** The meetings of a workshop as they stand for one person, to go with a letter; empty when she only waits. */
    public Optional<String> of(String slug, long personId, Locale locale) {
        return agenda.of(personId).stream()
                .filter(each -> each.summary().workshop().slug().equals(slug))
                .findFirst()
                .map(each -> file(each.summary().workshop().title().in(locale), entries(each, locale)));
    }

    private Stream<CalendarEntry> entries(Agenda.Item item, Locale locale) {
        Standing standing = item.status() == RegistrationStatus.CONFIRMED
                ? standing(item.summary().workshop())
                : item.status() == RegistrationStatus.OFFERED ? Standing.TENTATIVE : Standing.CANCELLED;
        return entries(item.summary(), item.sessions(), standing, item.meetingLink(), locale);
    }

    private static Standing standing(Workshop workshop) {
        return workshop.state() == Workshop.State.CANCELLED ? Standing.CANCELLED : Standing.CONFIRMED;
    }

    private Stream<CalendarEntry> entries(
            WorkshopSummary summary,
            List<WorkshopSession> sessions,
            Standing standing,
            String meetingLink,
            Locale locale) {
        Workshop workshop = summary.workshop();
        String title = workshop.title().in(locale);
        String location = Stream.of(workshop.venue().name(), workshop.venue().address(), meetingLink)
                .filter(java.util.Objects::nonNull)
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
        return sessions.stream()
                .map(session -> new CalendarEntry(
                        "session-" + session.id() + "@" + settings.baseUrl().getHost(),
                        // Both may change a meeting; both only rise.
                        workshop.version() + session.version(),
                        standing,
                        summary.sessions().size() == 1
                                ? title
                                : title + " " + session.position() + ": "
                                        + session.title().in(locale),
                        workshop.summary().in(locale),
                        location,
                        settings.baseUrl().resolve("/workshops/" + workshop.slug()),
                        session.startsAt().atZone(summary.zone()),
                        session.endsAt().atZone(summary.zone())));
    }

    private String file(String name, Stream<CalendarEntry> entries) {
        List<CalendarEntry> all = entries.toList();
        return CalendarFile.of(name, all, clock.instant());
    }
}
