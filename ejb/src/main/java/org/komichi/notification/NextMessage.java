package org.komichi.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.komichi.calendar.Calendars;
import org.komichi.shared.RequestNumber;

/**
 * One message in one transaction. Its row is locked while it is sent, and a locked row is skipped: two servers never send
 * the same message, and none waits for the other.
 */
@Stateless
@PermitAll
public class NextMessage {
    private static final Logger LOG = Logger.getLogger(NextMessage.class.getName());
    private static final Duration TEXT_KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Calendars calendars;

    /** Sends the message that has waited longest.
     * @return whether there was one */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean deliver(Postman postman) {
        Instant now = clock.instant();
        List<?> found = database.createNativeQuery("""
                        select id from outbox_message where state = 'QUEUED' and not_before <= ?1
                        order by not_before, id fetch first 1 rows only for update skip locked
                        """)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        if (found.isEmpty()) {
            return false;
        }
        Message message = database.find(Message.class, ((Number) found.getFirst()).longValue());
        String job = RequestNumber.current().orElse(null);
        RequestNumber.use(message.request() == null ? job : message.request());
        try {
            postman.send(
                    message.recipient(),
                    message.subject(),
                    message.body(),
                    calendarWith(message),
                    message.unsubscribe());
            message.sent(now, Announcements.SECRET.contains(message.template()));
        } catch (MessagingException e) {
            // Without the address: the log is no place for it.
            LOG.warning(() ->
                    "Message " + message.id() + " not sent: " + e.getClass().getSimpleName());
            message.failed(now);
        } finally {
            RequestNumber.use(job);
        }
        return true;
    }

    private String calendarWith(Message message) {
        return message.calendarOf() == null || message.personId() == null
                ? null
                : calendars
                        .of(message.calendarOf(), message.personId(), Locale.of(message.locale()))
                        .orElse(null);
    }

    /** Removes texts that nobody needs any more, and everything about letters to those who never became anybody here. */
    public void forgetOldTexts() {
        database.createQuery("delete from Message m where m.personId is null and m.createdAt < :old")
                .setParameter("old", clock.instant().minus(TEXT_KEPT))
                .executeUpdate();
        database.createQuery("""
                        update Message m set m.body = null, m.unsubscribe = null
                        where m.state = :sent and m.sentAt < :old and m.body is not null
                        """)
                .setParameter("sent", Message.State.SENT)
                .setParameter("old", clock.instant().minus(TEXT_KEPT))
                .executeUpdate();
    }
}
