package org.komichi.shared;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A memory of fixed size that forgets what was asked for least recently: for what costs much to make and never changes. Safe
 * for many threads.
 */
public final class Bounded<K, V> {
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private final ToIntFunction<V> weight;
    private long weighs;

    /** For at most so many entries. */
    public Bounded(int most) {
        this(most, any -> 1);
    }

    /** For as many entries as weigh no more together. */
    public Bounded(long most, ToIntFunction<V> weight) {
        this.most = most;
        this.weight = weight;
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
        V before = entries.put(key, value);
        weighs += weight.applyAsInt(value) - (before == null ? 0 : weight.applyAsInt(before));
        for (Iterator<V> eldest = entries.values().iterator(); weighs > most; ) {
            weighs -= weight.applyAsInt(eldest.next());
            eldest.remove();
        }
    }
}
