package org.komichi.content;

import java.time.Instant;
import org.komichi.shared.Bilingual;

/**
 * One version in the list of packs.
 *
 * @param latest whether it is what learners get now
 * @param platform whether the application itself brought it
 */
public record PackVersionSummary(
        long id,
        String slug,
        PackKind kind,
        int number,
        Bilingual title,
        boolean published,
        boolean latest,
        boolean platform,
        Instant createdAt,
        Instant publishedAt) {}
