package org.komichi.caselibrary;

import java.time.Instant;
import org.komichi.shared.Bilingual;

/**
 * A published case in a list.
 *
 * @param number may be null
 */
public record CaseSummary(String slug, String number, Bilingual title, Instant publishedAt) {}
