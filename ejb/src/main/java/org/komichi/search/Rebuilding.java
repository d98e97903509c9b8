package org.komichi.search;

import java.util.concurrent.atomic.AtomicLong;

/** How far a new index is, for whoever waits for it. */
final class Rebuilding {
    private final AtomicLong done = new AtomicLong();
    private volatile long expected;

    /** So many documents will be in it. */
    void expect(long documents) {
        expected = documents;
    }

    /** One more document is in it. */
    void one() {
        done.incrementAndGet();
    }

    long done() {
        return done.get();
    }

    /** At least as many as are done: documents may have come since they were counted. */
    long expected() {
        return Math.max(expected, done.get());
    }
}
