package org.komichi.search;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A feature that has something to be found. Found by CDI; there is one source for a kind. */
public interface SearchSource {
    /** What it offers. */
    SearchKind kind();

    /** Every document that may be found by everybody, one after the other, for a new index. */
    void forEach(Consumer<SearchDocument> each);

    /** How many there are, for the progress of a new index. A feature with many counts them in a cheaper way. */
    default long count() {
        AtomicLong count = new AtomicLong();
        forEach(each -> count.incrementAndGet());
        return count.get();
    }

    /** One document; present only while it may be found by everybody. */
    Optional<SearchDocument> find(String key);
}
