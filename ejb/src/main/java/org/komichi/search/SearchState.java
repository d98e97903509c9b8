package org.komichi.search;

import java.time.Instant;
import java.util.Map;

/**
 * How the index of this server is.
 *
 * @param ready whether questions are answered
 * @param documents how many there are of each kind; empty while there is none
 * @param analyzer version of how words are read
 * @param waiting changes that are committed and not in it yet
 * @param lastChange when the last change was numbered; null when there is none
 * @param rebuilding whether a new one is being made
 * @param done documents in the new one
 * @param expected documents that the new one will have
 */
public record SearchState(
        boolean ready,
        Map<SearchKind, Long> documents,
        int analyzer,
        long waiting,
        Instant lastChange,
        boolean rebuilding,
        long done,
        long expected) {}
