package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** The text of letters that were sent; that they were sent stays. */
@ApplicationScoped
public class LetterTexts extends RowsOver {
    private static final Duration KEPT = Duration.ofDays(30);

    public LetterTexts() {
        super("letter-texts", "Message r", "r.sentAt", "r.state = :sent and r.sentAt < :old and r.body is not null");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("sent", Message.State.SENT, "old", now.minus(KEPT));
    }

    @Override
    protected String deed() {
        return "update Message r set r.body = null, r.unsubscribe = null";
    }
}
