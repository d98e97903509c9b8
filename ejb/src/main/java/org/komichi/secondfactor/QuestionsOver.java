package org.komichi.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Questions that no passkey answered. */
@ApplicationScoped
public class QuestionsOver extends RowsOver {
    public QuestionsOver() {
        super("passkey-questions", "PasskeyChallenge r", "r.expiresAt", "r.expiresAt < :now");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("now", now);
    }
}
