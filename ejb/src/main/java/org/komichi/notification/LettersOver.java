package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Who was written to, a year after the letter was sent or given up. */
@ApplicationScoped
public class LettersOver extends RowsOver {
    private static final Duration KEPT = Duration.ofDays(365);

    public LettersOver() {
        super(
                "letters",
                "Message r",
                "r.createdAt",
                "r.personId is not null and r.state <> :waiting and r.createdAt < :old");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("waiting", Message.State.QUEUED, "old", now.minus(KEPT));
    }
}
