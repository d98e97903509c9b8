package org.komichi.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.notification.Message.State;
import org.komichi.shared.NotFound;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.shared.Settings;
import org.komichi.shared.Sorting;

/** The outbox as administrators see it. Texts are shown only where no SMTP server delivers them. */
@Stateless
@RolesAllowed(Role.Name.ADMIN)
public class OutboxDesk {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    /** A message in the list. */
    public record MessageSummary(
            long id,
            String recipient,
            String subject,
            State state,
            int attempts,
            Instant createdAt,
            @Nullable Instant sentAt) {
        static MessageSummary of(Message message) {
            return new MessageSummary(
                    message.id(),
                    message.recipient(),
                    message.subject(),
                    message.state(),
                    message.attempts(),
                    message.createdAt(),
                    message.sentAt());
        }
    }

    /**
     * A message as it stands.
     *
     * @param body null when it is not shown here or no longer there
     * @param canResend whether there is still a text to send
     */
    public record MessageDetail(
            MessageSummary summary, @Nullable String body, boolean canResend, Instant notBefore) {}

    /** Whether messages leave by themselves. */
    public boolean delivers() {
        return settings.smtpUrl().isPresent();
    }

    private static final Map<String, String> COLUMNS =
            Map.of("subject", "m.subject", "recipient", "m.recipient", "state", "m.state", "created", "m.createdAt");

    /** A page of the messages in one state, or in any when it is null. By themselves the latest first; columns: subject,
     * recipient, state, created. */
    public PageOf<MessageSummary> messages(@Nullable State state, Paging paging, Sorting sorting) {
        String where = state == null ? "" : " where m.state = :state";
        var count = database.createQuery("select count(m) from Message m" + where, Long.class);
        var list = database.createQuery(
                "select m from Message m" + where + sorting.orderBy(COLUMNS, "m.createdAt desc, m.id desc"),
                Message.class);
        if (state != null) {
            count.setParameter("state", state);
            list.setParameter("state", state);
        }
        List<MessageSummary> rows = list.setFirstResult(paging.first())
                .setMaxResults(paging.size())
                .getResultStream()
                .map(MessageSummary::of)
                .toList();
        return PageOf.of(count.getSingleResult(), paging, rows);
    }

    /** One message; that somebody looked is noted. */
    public MessageDetail get(long id) {
        Message message = find(id);
        audit.record("message-seen", "message", id, null);
        return new MessageDetail(
                MessageSummary.of(message),
                delivers() ? null : message.body(),
                message.body() != null,
                message.notBefore());
    }

    /** Puts a message back into the queue.
     * @throws MessageTextGone when its text is gone */
    public void resend(long id) {
        find(id).sendAgain(clock.instant());
        audit.record("message-resent", "message", id, null);
    }

    private Message find(long id) {
        return Optional.ofNullable(database.find(Message.class, id)).orElseThrow(NotFound::new);
    }
}
