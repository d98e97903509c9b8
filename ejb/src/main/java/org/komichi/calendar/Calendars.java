package org.komichi.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.calendar.CalendarEntry.Standing;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.portfolio.PlannedDays;
import org.komichi.shared.Paging;
import org.komichi.shared.Settings;
import org.komichi.workshop.Agenda;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** Workshops, and the days of one's own plan, as calendar files. Online addresses are in them only for people who have a seat. */
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

    @Inject
    PlannedDays plans;

    @Inject
    CurrentPerson currentPerson;

    /** All that is announced and not over, for everybody. */
    public String open(Locale locale) {
        return file(
                english(locale) ? "Komichi workshops" : "こみち 研修会",
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

    /** What the owner of a feed has a seat in, was offered or had to give back; the days of her plan, if she wants them there.
     * @throws org.komichi.shared.NotFound when the code is no feed's */
    public String feed(String code, Locale locale) {
        CalendarFeeds.Reader reader = feeds.readerOf(code);
        return file(
                english(locale) ? "My Komichi workshops" : "こみち わたしの研修会",
                Stream.concat(
                        agenda.of(reader.personId()).stream().flatMap(each -> entries(each, locale)),
                        reader.withPlan() ? planned(reader.personId(), locale) : Stream.empty()));
    }

    /** The days of the current person's plan. */
    @RolesAllowed(Role.Name.LEARNER)
    public String plan(Locale locale) {
        return file(english(locale) ? "My plan on Komichi" : "こみち 学びの計画", planned(currentPerson.id(), locale));
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

    private Stream<CalendarEntry> planned(long personId, Locale locale) {
        return plans.of(personId).stream()
                .map(goal -> new CalendarEntry(
                        "goal-" + goal.id() + "@" + settings.baseUrl().getHost(),
                        goal.version(),
                        Standing.CONFIRMED,
                        (english(locale) ? "My plan: %s %s, level %d" : "学びの計画：%s　%s　レベル%d")
                                .formatted(goal.outcome(), goal.text().in(locale), goal.level()),
                        null,
                        null,
                        settings.baseUrl().resolve("/my/competencies/plan"),
                        goal.by(),
                        goal.by().plusDays(1)));
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private String file(String name, Stream<CalendarEntry> entries) {
        List<CalendarEntry> all = entries.toList();
        return CalendarFile.of(name, all, clock.instant());
    }
}
