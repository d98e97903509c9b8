package org.komichi.editorial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.editorial.CaseTree.Change;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;

/** What was saved of a case: who, when, and what changed. */
@Stateless
@RolesAllowed({Role.Name.EDITOR, Role.Name.REVIEWER})
public class CaseHistory {
    /** Revisions on a page. */
    public static final int ON_A_PAGE = 20;

    /** A saved state.
     * @param by who; null when it came with the application or in a file, empty when she is gone
     * @param changes since the state before; empty for the first one */
    public record Entry(int number, String by, Instant at, List<Change> changes, boolean first) {}

    @Inject
    CaseBook book;

    @Inject
    People people;

    /** The states before a number, the newest first. */
    public List<Entry> of(String slug, int below) {
        LibraryCase found = book.get(slug);
        List<CaseRevision> revisions = book.latest(found.id(), below, ON_A_PAGE + 1);
        Map<Long, PersonSummary> writers = people.summaries(revisions.stream()
                .map(revision -> revision.by().orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(ON_A_PAGE, revisions.size()); i++) {
            CaseRevision revision = revisions.get(i);
            boolean first = i + 1 == revisions.size();
            entries.add(new Entry(
                    revision.number(),
                    revision.by().map(id -> called(writers.get(id))).orElse(null),
                    revision.at(),
                    first
                            ? List.of()
                            : CaseTree.of(revision.document())
                                    .changesSince(
                                            CaseTree.of(revisions.get(i + 1).document())),
                    first));
        }
        return entries;
    }

    private static String called(PersonSummary writer) {
        return writer == null || writer.name() == null ? "" : writer.name();
    }
}
