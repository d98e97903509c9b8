package org.komichi.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.komichi.search.index.SearchIndex;

/** The index that answers on this server. Another one takes its place between two questions, never during one. */
@ApplicationScoped
public class LiveIndex {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private SearchIndex index;

    /** A question that reads files. */
    interface Question<V> {
        V of(SearchIndex index) throws IOException;
    }

    /** Asks it.
     * @throws SearchNotReady while there is none */
    <V> V ask(Question<V> question) {
        lock.readLock().lock();
        try {
            if (index == null) {
                throw new SearchNotReady();
            }
            return question.of(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Whether there is one. */
    public boolean ready() {
        lock.readLock().lock();
        try {
            return index != null;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Puts another one in its place, or none.
     * @return the one that was there, which nobody asks any more */
    Optional<SearchIndex> use(SearchIndex next) {
        lock.writeLock().lock();
        try {
            SearchIndex before = index;
            index = next;
            return Optional.ofNullable(before);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
