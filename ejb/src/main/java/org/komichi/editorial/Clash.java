package org.komichi.editorial;

import java.time.Instant;

/**
 * A field that two people changed at the same time. What the second one typed was not stored; it stays in her form.
 *
 * @param path of the field
 * @param theirs what stands there now
 * @param by who wrote it; may be null
 * @param at when
 */
public record Clash(String path, String theirs, String by, Instant at) {}
