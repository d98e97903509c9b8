package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.komichi.shared.FoundOver;

/** Sheets of questionnaires, five years after their moment closed, answer by answer; reports that were made of them stay. */
@ApplicationScoped
public class AnswersTerm extends FoundOver {
    private static final int YEARS = 5;
    private static final String OVER =
            "from SurveyResponse r, SurveyWave w where w.id = r.waveId and w.closesAt < :longAgo";

    public AnswersTerm() {
        super("survey-answers", "r", "w.closesAt");
    }

    @Override
    protected String over() {
        return OVER;
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("longAgo", now.atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long remove(Instant now) {
        // Whoever remembers what was answered there looks again.
        over("select distinct w", "", now, SurveyWave.class)
                .getResultList()
                .forEach(wave -> database.lock(wave, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
        String sheets = "(select r.id " + OVER + ")";
        bound(database.createQuery("delete from SurveyAnswer a where a.responseId in " + sheets), now)
                .executeUpdate();
        return bound(database.createQuery("delete from SurveyResponse x where x.id in " + sheets), now)
                .executeUpdate();
    }
}
