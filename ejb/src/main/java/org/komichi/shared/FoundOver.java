package org.komichi.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** The kind of {@link RetentionPolicy} whose data one condition finds, for the dry run and the run alike. */
public abstract class FoundOver implements RetentionPolicy {
    private final String name;
    private final String letter;
    private final String since;

    /** Where it is found. */
    @PersistenceContext
    protected EntityManager database;

    /**
     * Data of one kind.
     *
     * @param letter of the entity that is counted
     * @param since what says since when it has been there: {@code r.lastAt}
     */
    protected FoundOver(String name, String letter, String since) {
        this.name = name;
        this.letter = letter;
        this.since = since;
    }

    /** What is over, in JPQL: {@code from … where …}, with the names of {@link #values}. */
    protected abstract String over();

    /** The values of the condition at a moment. */
    protected abstract Map<String, Object> values(Instant now);

    @Override
    public String name() {
        return name;
    }

    @Override
    @Transactional
    public Due due(Instant now) {
        return Due.of(
                over("select count(" + letter + ")", "", now, Long.class).getSingleResult(),
                over("select " + since, " order by " + since, now, Object.class)
                        .setMaxResults(1)
                        .getResultList());
    }

    /** Asks something of what is over. */
    protected <T> TypedQuery<T> over(String what, String order, Instant now, Class<T> kind) {
        return bound(database.createQuery(what + " " + over() + order, kind), now);
    }

    /** A query with the values of the condition. */
    protected <Q extends Query> Q bound(Q query, Instant now) {
        values(now).forEach(query::setParameter);
        return query;
    }
}
