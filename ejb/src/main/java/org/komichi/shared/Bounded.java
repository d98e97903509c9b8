package org.komichi.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A memory of fixed size that forgets what was asked for least recently: for what costs much to make and never changes. Safe
 * for many threads.
 */
public final class Bounded<K, V> {
    private final Map<K, V> entries;

    /** For at most so many entries. */
    public Bounded(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is remembered, or what {@code make} makes; made outside the lock, so two may make the same at once. */
    public V get(K key, Function<K, V> make) {
        V found = find(key);
        if (found == null) {
            found = make.apply(key);
            put(key, found);
        }
        return found;
    }

    /** What is remembered, else null. */
    public synchronized V find(K key) {
        return entries.get(key);
    }

    /** Remembers. */
    public synchronized void put(K key, V value) {
        entries.put(key, value);
    }
}
