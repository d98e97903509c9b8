package org.komichi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** First answers of the API, after a day. */
@ApplicationScoped
public class AnswersOver extends RowsOver {
    public AnswersOver() {
        super("first-answers", "FirstAnswer r", "r.createdAt", "r.createdAt <= :old");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("old", now.minus(FirstAnswers.KEPT));
    }
}
