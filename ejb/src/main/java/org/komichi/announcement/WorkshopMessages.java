package org.komichi.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.komichi.attendance.WhoCame;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.Role;
import org.komichi.notification.LetterPreviews;
import org.komichi.notification.MailChoices;
import org.komichi.notification.OptionalMail;
import org.komichi.notification.Outbox;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/**
 * An organizer writes to those who registered for a workshop of her team. To every other organizer it is one that does not
 * exist ({@link NotFound}).
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class WorkshopMessages {
    /** So long the same words to the same people are taken for a mistake. */
    private static final Duration NO_REPEAT = Duration.ofDays(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Workshops workshops;

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    WhoCame whoCame;

    @Inject
    MailChoices choices;

    @Inject
    LetterPreviews previews;

    @Inject
    Outbox outbox;

    @Inject
    People people;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    /**
     * What sending a draft would do.
     *
     * @param letters by language
     * @param people how many it would reach
     * @param without how many more are meant, and want no such mail
     */
    public record Outlook(Map<Locale, LetterPreviews.Preview> letters, int people, int without) {}

    /**
     * A message that was sent.
     *
     * @param kind null for what everybody had to know
     * @param people how many it went to and still have an account
     * @param sentBy null when she gave no name
     */
    public record Sent(
            Audience audience,
            OptionalMail kind,
            Bilingual subject,
            Bilingual text,
            int people,
            int without,
            String sentBy,
            Instant sentAt) {}

    /** Whom one can write to: by where they stand, and by the meetings that are over. */
    public List<Audience> audiences(String slug) {
        return audiences(workshops.organized(slug));
    }

    private List<Audience> audiences(WorkshopSummary summary) {
        List<Audience> all = new ArrayList<>();
        for (Audience.Group group : Audience.Group.values()) {
            if (!group.ofMeeting()) {
                all.add(Audience.of(group));
            }
        }
        Instant now = clock.instant();
        for (WorkshopSession session : summary.sessions()) {
            // Where everybody comes to all meetings these are all who have a seat.
            if (session.endsAt().isAfter(now) && summary.workshop().terms().choosing()) {
                all.add(new Audience(Audience.Group.COMING, session.id()));
            }
            if (!session.endsAt().isAfter(now)) {
                all.add(new Audience(Audience.Group.ATTENDED, session.id()));
                all.add(new Audience(Audience.Group.MISSED, session.id()));
            }
        }
        return all;
    }

    /** The letters and how many they would reach. */
    public Outlook outlook(String slug, Draft draft) {
        WorkshopSummary summary = workshops.organized(slug);
        List<Long> meant = meant(summary, draft.audience());
        int without = draft.kind() == null
                ? 0
                : choices.withoutMail(draft.kind(), meant).size();
        Map<String, Object> values = WorkshopLetters.message(summary, draft);
        return new Outlook(
                previews.both(WorkshopLetters.MESSAGE, values, draft.kind()), meant.size() - without, without);
    }

    /**
     * Sends a draft to everybody meant, in the transaction that writes it down. The same draft again does nothing again.
     *
     * @throws NobodyMeant when it would reach nobody
     * @throws MessageSentAlready when another draft said the same to the same people within the last day
     */
    public void send(String slug, Draft draft) {
        workshops.organized(slug);
        WorkshopSummary summary = seats.lock(slug);
        long workshop = summary.workshop().id();
        List<WorkshopMessage> before = messages(workshop);
        if (before.stream().anyMatch(sent -> sent.draft().equals(draft.id().toString()))) {
            return;
        }
        Instant now = clock.instant();
        if (before.stream().anyMatch(sent -> repeats(sent, draft, now))) {
            throw new MessageSentAlready();
        }
        List<Long> meant = meant(summary, draft.audience());
        Set<Long> reached =
                outbox.queue(meant, WorkshopLetters.MESSAGE, WorkshopLetters.message(summary, draft), draft.kind());
        if (reached.isEmpty()) {
            throw new NobodyMeant();
        }
        database.persist(
                new WorkshopMessage(workshop, draft, reached, meant.size() - reached.size(), currentPerson.id(), now));
        audit.record(
                "workshop-message-sent", "workshop", workshop, draft.audience().code() + " " + reached.size());
    }

    private static boolean repeats(WorkshopMessage sent, Draft draft, Instant now) {
        Draft said = new Draft(draft.id(), sent.audience(), sent.kind(), sent.subject(), sent.text());
        return sent.sentAt().plus(NO_REPEAT).isAfter(now) && said.fingerprint().equals(draft.fingerprint());
    }

    /** What was sent, the latest first. */
    public List<Sent> sent(String slug) {
        long workshop = workshops.organized(slug).workshop().id();
        List<WorkshopMessage> messages = messages(workshop);
        Map<Long, Integer> reached = new LinkedHashMap<>();
        database.createQuery("""
                        select m.id, count(r) from WorkshopMessage m join m.recipients r
                        where m.workshopId = :workshop group by m.id
                        """, Object[].class)
                .setParameter("workshop", workshop)
                .getResultStream()
                .forEach(row -> reached.put((Long) row[0], ((Number) row[1]).intValue()));
        var senders = people.summaries(
                messages.stream().map(WorkshopMessage::sentBy).distinct().toList());
        return messages.stream()
                .map(sent -> new Sent(
                        sent.audience(),
                        sent.kind(),
                        sent.subject(),
                        sent.text(),
                        reached.getOrDefault(sent.id(), 0),
                        sent.withoutMail(),
                        senders.containsKey(sent.sentBy())
                                ? senders.get(sent.sentBy()).name()
                                : null,
                        sent.sentAt()))
                .toList();
    }

    private List<WorkshopMessage> messages(long workshop) {
        return database.createQuery(
                        "select m from WorkshopMessage m where m.workshopId = :workshop order by m.id desc",
                        WorkshopMessage.class)
                .setParameter("workshop", workshop)
                .getResultList();
    }

    /** Each person once, in the order of arrival; her latest registration counts. */
    private List<Long> meant(WorkshopSummary summary, Audience audience) {
        if (!audiences(summary).contains(audience)) {
            throw new NobodyMeant();
        }
        Set<Long> attended = audience.session() == null
                ? Set.of()
                : whoCame.attended(summary.workshop().slug(), audience.session());
        Map<Long, SeatsAtTheDoor.Seat> latest = new LinkedHashMap<>();
        seats.seats(summary.workshop()).forEach(seat -> latest.put(seat.personId(), seat));
        return latest.values().stream()
                .filter(seat -> audience.means(seat, attended.contains(seat.personId())))
                .map(SeatsAtTheDoor.Seat::personId)
                .toList();
    }
}
