package org.komichi.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The latest glossary, kept at hand. Another server's publication is seen after a few seconds. */
@ApplicationScoped
public class Glossary {
    static final String SLUG = "glossary";
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Seen(GlossaryTerms terms, Instant at) {}

    private volatile Seen seen;

    @Inject
    Packs packs;

    @Inject
    Clock clock;

    /** A term by its headword or id. */
    public Optional<GlossaryTerm> find(String headwordOrId) {
        return terms().find(headwordOrId);
    }

    /** The terms of the latest glossary. */
    public GlossaryTerms terms() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            GlossaryTerms before = last == null ? GlossaryTerms.NONE : last.terms();
            last = new Seen(
                    packs.findLatest(SLUG)
                            .map(version -> version.versionId() == before.versionId()
                                    ? before
                                    : GlossaryTerms.of(version.versionId(), version.pack()))
                            .orElse(GlossaryTerms.NONE),
                    now);
            seen = last;
        }
        return last.terms();
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) PackPublished event) {
        if (event.kind() == PackKind.GLOSSARY) {
            seen = null;
        }
    }
}
