package org.komichi.caselibrary;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A case as readers have it.
 *
 * @param id its number in the library
 * @param version counts its changes: another version is another page
 * @param reviewDueOn when it is looked at again
 */
public record ReadableCase(long id, int version, CaseDocument document, Instant publishedAt, LocalDate reviewDueOn) {
    static ReadableCase of(LibraryCase libraryCase, CaseDocument document) {
        return new ReadableCase(
                libraryCase.id(),
                libraryCase.version(),
                document,
                libraryCase.publishedAt().orElseThrow(),
                libraryCase.reviewDueOn().orElseThrow());
    }

    /** Whether somebody should have looked at it again by a day. */
    public boolean due(LocalDate day) {
        return !reviewDueOn.isAfter(day);
    }
}
