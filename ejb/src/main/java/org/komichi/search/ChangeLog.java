package org.komichi.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Reads the change log. What waits gets its number here, after it was committed and under a lock: numbers follow the order in
 * which changes became visible, however long their transactions took. Who has read up to a number has missed nothing below it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangeLog {
    /** How long changes are kept; a server that was away longer rebuilds its index. */
    static final Duration KEPT = Duration.ofDays(7);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * One change.
     *
     * @param kind null when everything changed
     */
    public record Change(SearchKind kind, String key) {
        /** Whether everything is to be read again. */
        boolean everything() {
            return kind == null;
        }
    }

    /**
     * Changes after a number.
     *
     * @param upTo the number up to which these are all
     * @param changes each thing once
     */
    public record News(long upTo, List<Change> changes) {}

    /** Whether there is anything after a number; one cheap question, asked several times a second. */
    public boolean anythingAfter(long batch) {
        return !database.createQuery(
                        "select c.id from SearchChange c where c.batch is null or c.batch > :batch", Long.class)
                .setParameter("batch", batch)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Numbers what waits, and tells where the log stands then. */
    public LogHead number() {
        SearchLog log = database.find(SearchLog.class, SearchLog.ONLY, LockModeType.PESSIMISTIC_WRITE);
        log.named();
        boolean waiting = !database.createQuery("select c.id from SearchChange c where c.batch is null", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (waiting) {
            database.createQuery(
                            "update SearchChange c set c.batch = :batch, c.numberedAt = :now where c.batch is null")
                    .setParameter("batch", log.next())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
        return log.head();
    }

    /** What changed after a number, up to another. */
    public News after(long batch, long upTo) {
        List<Change> changes = database.createQuery("""
                        select distinct c.kind, c.item from SearchChange c where c.batch > :batch and c.batch <= :upTo
                        """, Object[].class)
                .setParameter("batch", batch)
                .setParameter("upTo", upTo)
                .getResultStream()
                .map(row -> new Change((SearchKind) row[0], (String) row[1]))
                .toList();
        return new News(upTo, changes);
    }

    /** Forgets what every server that is alive has read long ago. */
    public void forgetOld() {
        SearchLog log = database.find(SearchLog.class, SearchLog.ONLY, LockModeType.PESSIMISTIC_WRITE);
        Long old = database.createQuery("select max(c.batch) from SearchChange c where c.numberedAt < :old", Long.class)
                .setParameter("old", clock.instant().minus(KEPT))
                .getSingleResult();
        if (old != null) {
            database.createQuery("delete from SearchChange c where c.batch <= :old")
                    .setParameter("old", old)
                    .executeUpdate();
            log.forget(old);
        }
    }
}
