package org.komichi.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Writes the sheets of a closed wave anew, all of them in one transaction and in an order by chance. Until then the rows lie as
 * they came, and whoever reads the database itself could lay them beside the audit log (decision 0070).
 */
@Stateless
@PermitAll
public class SheetShuffling {
    private static final String SHEETS =
            "select id, wave_id, respondent, submitted, research from survey_response where wave_id = ?1";
    private static final String SHEET =
            "insert into survey_response (id, wave_id, respondent, submitted, research) values (?1, ?2, ?3, ?4, ?5)";
    private static final String ANSWERS =
            "select response_id, item, answer from survey_answer where response_id in (select id from survey_response where wave_id = ?1)";
    private static final String ANSWER = "insert into survey_answer (response_id, item, answer) values (?1, ?2, ?3)";

    private final SecureRandom chance = new SecureRandom();

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Does it for one wave; whether one was waiting. Withdrawals from the same wave wait, and another server finds it done. */
    public boolean shuffleNext() {
        Instant now = clock.instant();
        Optional<Long> next = database.createQuery("""
                        select w.id from SurveyWave w where w.shuffled = false and w.closesAt < :before order by w.closesAt
                        """, Long.class)
                .setParameter("before", now.minus(SurveyWave.SETTLES_AFTER))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        next.map(id -> database.find(SurveyWave.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(wave -> wave.waitsForShuffling(now))
                .ifPresent(wave -> {
                    rewrite(wave.id());
                    wave.shuffle();
                });
        return next.isPresent();
    }

    private void rewrite(long wave) {
        List<Object[]> sheets = rows(SHEETS, wave);
        List<Object[]> answers = rows(ANSWERS, wave);
        change(
                "delete from survey_answer where response_id in (select id from survey_response where wave_id = ?1)",
                wave);
        change("delete from survey_response where wave_id = ?1", wave);
        Collections.shuffle(sheets, chance);
        Collections.shuffle(answers, chance);
        sheets.forEach(row -> change(SHEET, row));
        answers.forEach(row -> change(ANSWER, row));
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    private List<Object[]> rows(String sql, long wave) {
        return new ArrayList<>((List<Object[]>)
                database.createNativeQuery(sql).setParameter(1, wave).getResultList());
    }

    private void change(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
