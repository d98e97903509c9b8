package org.komichi.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Which versions are the latest, asked once in a request: many rooms want to know, and another request asks anew. */
@ApplicationScoped
class LatestPacks {
    /** The latest version of a pack. */
    record Version(long id, String slug, PackKind kind) {}

    /** What one request knows. */
    @RequestScoped
    static class Known {
        private List<Version> versions;

        List<Version> get() {
            return versions;
        }

        void set(List<Version> versions) {
            this.versions = versions;
        }
    }

    @Inject
    Known known;

    /** All of them; outside of a request they are asked for every time. */
    List<Version> all(Supplier<List<Version>> ask) {
        try {
            if (known.get() != null) {
                return known.get();
            }
        } catch (ContextNotActiveException noRequest) {
            return ask.get();
        }
        List<Version> asked = ask.get();
        known.set(asked);
        return asked;
    }

    /** From now on another version is the latest. */
    void forget() {
        try {
            known.set(null);
        } catch (ContextNotActiveException noRequest) {
            // Nothing was kept.
        }
    }
}
