package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Letters to those who never became anybody here. */
@ApplicationScoped
public class LettersToNobody extends RowsOver {
    private static final Duration KEPT = Duration.ofDays(30);

    public LettersToNobody() {
        super("letters-to-nobody", "Message r", "r.createdAt", "r.personId is null and r.createdAt < :old");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("old", now.minus(KEPT));
    }
}
