package org.komichi.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** The simple kind of {@link RetentionPolicy}: rows that one condition finds. */
public abstract class RowsOver implements RetentionPolicy {
    private final String name;
    private final String rows;
    private final String since;
    private final String condition;

    @PersistenceContext
    EntityManager database;

    /**
     * Rows of one kind.
     *
     * @param rows the entity and its letter: {@code Attempt r}
     * @param since what says since when a row has been there: {@code r.lastAt}
     * @param condition in JPQL, with the names of {@link #values}
     */
    protected RowsOver(String name, String rows, String since, String condition) {
        this.name = name;
        this.rows = rows;
        this.since = since;
        this.condition = condition;
    }

    /** The values of the condition at a moment. */
    protected abstract Map<String, Object> values(Instant now);

    /** What happens to the rows, up to the condition; they go unless a kind knows better. */
    protected String deed() {
        return "delete from " + rows;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    @Transactional
    public Due due(Instant now) {
        String those = " from " + rows + " where " + condition;
        long count = (Long)
                bound(database.createQuery("select count(r)" + those), now).getSingleResult();
        return Due.of(
                count,
                bound(database.createQuery("select " + since + those + " order by " + since), now)
                        .setMaxResults(1)
                        .getResultList());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long remove(Instant now) {
        return bound(database.createQuery(deed() + " where " + condition), now).executeUpdate();
    }

    private Query bound(Query query, Instant now) {
        values(now).forEach(query::setParameter);
        return query;
    }
}
