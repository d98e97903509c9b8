package org.komichi.shared;

import jakarta.transaction.Transactional;
import java.time.Instant;

/** The simple kind of {@link RetentionPolicy}: rows that one condition finds, and that go all at once. */
public abstract class RowsOver extends FoundOver {
    private final String rows;
    private final String condition;

    /**
     * Rows of one kind.
     *
     * @param rows the entity and its letter: {@code Attempt r}
     * @param since what says since when a row has been there: {@code r.lastAt}
     * @param condition in JPQL, with the names of {@link #values}
     */
    protected RowsOver(String name, String rows, String since, String condition) {
        super(name, "r", since);
        this.rows = rows;
        this.condition = condition;
    }

    /** What happens to the rows, up to the condition; they go unless a kind knows better. */
    protected String deed() {
        return "delete from " + rows;
    }

    @Override
    protected String over() {
        return "from " + rows + " where " + condition;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long remove(Instant now) {
        return bound(database.createQuery(deed() + " where " + condition), now).executeUpdate();
    }
}
