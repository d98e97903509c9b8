package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import org.komichi.shared.RetentionPolicy;

/** Sheets of questionnaires, five years after their moment closed, answer by answer; reports that were made of them stay. */
@ApplicationScoped
public class AnswersTerm implements RetentionPolicy {
    private static final int YEARS = 5;
    private static final String OVER =
            " from SurveyResponse r, SurveyWave w where w.id = r.waveId and w.closesAt < :longAgo";

    @PersistenceContext
    EntityManager database;

    @Override
    public String name() {
        return "survey-answers";
    }

    @Override
    @Transactional
    public Due due(Instant now) {
        return Due.of(
                over("select count(r)", "", now, Long.class).getSingleResult(),
                over("select w.closesAt", " order by w.closesAt", now, Instant.class)
                        .setMaxResults(1)
                        .getResultList());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long remove(Instant now) {
        String sheets = "(select r.id" + OVER + ")";
        database.createQuery("delete from SurveyAnswer a where a.responseId in " + sheets)
                .setParameter("longAgo", longAgo(now))
                .executeUpdate();
        return database.createQuery("delete from SurveyResponse x where x.id in " + sheets)
                .setParameter("longAgo", longAgo(now))
                .executeUpdate();
    }

    private <T> TypedQuery<T> over(String what, String order, Instant now, Class<T> kind) {
        return database.createQuery(what + OVER + order, kind).setParameter("longAgo", longAgo(now));
    }

    private static Instant longAgo(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
    }
}
