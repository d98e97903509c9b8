package org.komichi.search;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import org.komichi.shared.Japan;

/** Counts for which words no case was found, so that editors learn what is missing. Kept for a year. */
@Stateless
@PermitAll
public class UnansweredQuestions {
    /** More different questions than people ask in a day: then somebody is playing. */
    private static final int A_DAY = 500;

    @PersistenceContext
    EntityManager database;

    @Resource
    SessionContext session;

    @Inject
    Clock clock;

    /** Counts a question, unless its words may point to somebody. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(String typed) {
        AskedWords.keepable(typed).ifPresent(this::count);
    }

    private void count(String words) {
        LocalDate today = Japan.day(clock.instant());
        int known = database.createQuery(
                        "update Unanswered u set u.times = u.times + 1 where u.askedOn = :today and u.words = :words")
                .setParameter("today", today)
                .setParameter("words", words)
                .executeUpdate();
        if (known == 0 && asked(today) < A_DAY) {
            try {
                database.persist(new Unanswered(words, today));
                database.flush();
            } catch (PersistenceException askedThisMoment) {
                // Somebody else asked the same for the first time today: once is counted, and that is enough.
                session.setRollbackOnly();
            }
        }
    }

    private long asked(LocalDate today) {
        return database.createQuery("select count(u) from Unanswered u where u.askedOn = :today", Long.class)
                .setParameter("today", today)
                .getSingleResult();
    }
}
