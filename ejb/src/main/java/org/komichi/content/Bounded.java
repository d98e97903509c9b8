package org.komichi.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A memory of fixed size that forgets what was asked for least recently. */
final class Bounded<K, V> {
    private final Map<K, V> entries;

    Bounded(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is remembered, or what {@code make} makes; made outside the lock, so two may make the same at once. */
    V get(K key, Function<K, V> make) {
        V found = find(key);
        if (found == null) {
            found = make.apply(key);
            put(key, found);
        }
        return found;
    }

    synchronized V find(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }
}
