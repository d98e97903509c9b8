package org.komichi.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Which versions are the latest, asked once in a request: many rooms want to know, and another request asks anew. Whatever is
 * published on this server is known at once, in requests that are under way too.
 */
@ApplicationScoped
class LatestPacks {
    /** The latest version of a pack. */
    record Version(long id, String slug, PackKind kind) {}

    /** What one request knows, and how much had been published when it asked. */
    @RequestScoped
    static class Known {
        private List<Version> versions = List.of();
        private long since = -1;

        List<Version> get(long published, Supplier<List<Version>> ask) {
            if (since != published) {
                versions = ask.get();
                since = published;
            }
            return versions;
        }
    }

    @Inject
    Known known;

    private final AtomicLong published = new AtomicLong();

    /** All of them; outside of a request they are asked for every time. */
    List<Version> all(Supplier<List<Version>> ask) {
        try {
            return known.get(published.get(), ask);
        } catch (ContextNotActiveException noRequest) {
            return ask.get();
        }
    }

    /** From now on another version is the latest. */
    void forget() {
        published.incrementAndGet();
    }
}
