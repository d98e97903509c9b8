package org.komichi.framework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.komichi.content.Review;
import org.komichi.content.Source;
import org.komichi.shared.Bilingual;

/**
 * The framework that counts now, as everybody may read it.
 *
 * @param authors who wrote it
 * @param change what became of the version before; empty for a first version
 * @param publishedAt when it was published here
 */
public record FrameworkSheet(
        CompetencyFramework framework,
        Bilingual title,
        String authors,
        String licence,
        Review review,
        List<Source> sources,
        Optional<FrameworkChange> change,
        Instant publishedAt) {}
