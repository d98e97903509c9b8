package org.komichi.visit;

/**
 * A registered supervisor as learners see her.
 *
 * @param key what forms know her by
 * @param reading in hiragana; null when not told
 * @param profession code; null when not told
 * @param workplace null when not told
 */
public record SupervisorLine(String key, String name, String reading, String profession, String workplace) {}
