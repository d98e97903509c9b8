package org.komichi.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** How far the index of this server is behind what was changed. */
@ApplicationScoped
public class SearchLag {
    @PersistenceContext
    EntityManager database;

    @Inject
    SearchIndexer indexer;

    /** Changes that are committed and cannot be found yet. */
    @Transactional
    public long waiting() {
        return database.createQuery(
                        "select count(c) from SearchChange c where c.batch is null or c.batch > :read", Long.class)
                .setParameter("read", indexer.read())
                .getSingleResult();
    }
}
