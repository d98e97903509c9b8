package org.komichi.search;

/**
 * How a piece of the question was read.
 *
 * @param typed as it was typed
 * @param term the headword of the glossary it was taken for
 * @param concept number of that term, for example T-021
 * @param sure false when there are other readings too, each of which is listed
 */
public record Understood(String typed, String term, String concept, boolean sure) {}
