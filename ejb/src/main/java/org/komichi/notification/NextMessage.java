package org.komichi.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
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

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Calendars calendars;

    @Inject
    MailServer server;

    /** Sends the message that has waited longest.
     * @return whether to go on: there was one, and the mail server answered */
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
            server.answered();
        } catch (MessagingException e) {
            return noted(message, e, now);
        } finally {
            RequestNumber.use(job);
        }
        return true;
    }

    // Without the address: the log is no place for it.
    private boolean noted(Message message, MessagingException failure, Instant now) {
        String kind = failure.getClass().getSimpleName();
        if (refused(failure)) {
            server.answered();
            LOG.warning(() -> "Message " + message.id() + " not sent: " + kind);
            message.failed(now);
            return true;
        }
        if (server.saidNothing()) {
            LOG.warning(() -> "The mail server does not answer; letters wait for it: " + kind);
        }
        message.waits(now);
        return false;
    }

    // What the server says of an address or a text; everything else is between us and the server.
    private static boolean refused(MessagingException failure) {
        return failure instanceof SendFailedException && !(failure.getCause() instanceof IOException);
    }

    private String calendarWith(Message message) {
        return message.calendarOf() == null || message.personId() == null
                ? null
                : calendars
                        .of(message.calendarOf(), message.personId(), Locale.of(message.locale()))
                        .orElse(null);
    }
}
