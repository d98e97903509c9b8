package org.komichi.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.Japan;
import org.komichi.shared.RowsOver;

/** Words for which no case was found, after a year. */
@ApplicationScoped
public class QuestionsWithoutAnswer extends RowsOver {
    public QuestionsWithoutAnswer() {
        super("unanswered-questions", "Unanswered r", "r.askedOn", "r.askedOn < :old");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("old", Japan.day(now).minusYears(1));
    }
}
