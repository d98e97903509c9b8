package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** How many letters wait, and how many nobody tries to send any more. */
@ApplicationScoped
public class LetterFigures {
    @PersistenceContext
    EntityManager database;

    /** Letters that wait. */
    @Transactional
    public long waiting() {
        return count(Message.State.QUEUED);
    }

    /** Letters that were given up. */
    @Transactional
    public long failed() {
        return count(Message.State.FAILED);
    }

    /** Since when the oldest that waits has waited. */
    @Transactional
    public Optional<Instant> oldest() {
        return database.createQuery(
                        "select m.createdAt from Message m where m.state = :state order by m.createdAt", Instant.class)
                .setParameter("state", Message.State.QUEUED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private long count(Message.State state) {
        return database.createQuery("select count(m) from Message m where m.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
