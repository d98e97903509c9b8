package org.komichi.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The one row of the change log that is locked while changes are numbered. */
@Entity
@Table(name = "search_log")
public class SearchLog {
    /** Its number: there is one row. */
    static final int ONLY = 1;

    @Id
    private int id;

    private String name;

    @Column(name = "last_batch")
    private long lastBatch;

    private long forgotten;

    protected SearchLog() {}

    /** The number for what waits. */
    long next() {
        return ++lastBatch;
    }

    /** Changes up to this number are no longer there. */
    void forget(long batch) {
        forgotten = batch;
    }

    /** Tells this log from that of another database. Made the first time somebody asks, under the lock. */
    String named() {
        if (name == null) {
            name = UUID.randomUUID().toString();
        }
        return name;
    }

    /** Where the log stands. */
    LogHead head() {
        return new LogHead(named(), lastBatch, forgotten);
    }
}
