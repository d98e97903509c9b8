package org.komichi.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers first answers for a day. Of two requests with the same key at the same time the database lets one insert its
 * row; the other waits for it or fails, and then finds the answer.
 */
@Stateless
@PermitAll
public class FirstAnswers {
    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    EntityManager database;

    @Resource
    SessionContext session;

    @Inject
    Clock clock;

    @Inject
    AnswersOver over;

    /** What was answered to this key within the last day; sees only what is committed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<FirstAnswer> find(String keyHash) {
        return database.createQuery(
                        "select f from FirstAnswer f where f.keyHash = :key and f.createdAt > :oldest",
                        FirstAnswer.class)
                .setParameter("key", keyHash)
                .setParameter("oldest", clock.instant().minus(KEPT))
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes the key in the transaction of the work.
     *
     * @return false when another request has it; the transaction is of no more use then
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean claim(String keyHash, String bodyHash) {
        try {
            forgetOlderThanADay(keyHash);
            database.persist(new FirstAnswer(keyHash, bodyHash, clock.instant()));
            database.flush();
            return true;
        } catch (PersistenceException taken) {
            session.setRollbackOnly();
            return false;
        }
    }

    /** Notes the answer, in the transaction of the work. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void answered(String keyHash, int status, String location, String contentType, String body) {
        database.find(FirstAnswer.class, keyHash).answered(status, location, contentType, body);
    }

    /** Notes a refusal; the work itself was rolled back, and the claim with it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String keyHash, String bodyHash, int status, String contentType, String body) {
        FirstAnswer answer = new FirstAnswer(keyHash, bodyHash, clock.instant());
        answer.answered(status, null, contentType, body);
        database.persist(answer);
        database.flush();
    }

    /** Forgets what is older than a day. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetOld() {
        over.remove(clock.instant());
    }

    private void forgetOlderThanADay(String keyHash) {
        database.createQuery("delete from FirstAnswer f where f.keyHash = :key and f.createdAt <= :oldest")
                .setParameter("key", keyHash)
                .setParameter("oldest", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
