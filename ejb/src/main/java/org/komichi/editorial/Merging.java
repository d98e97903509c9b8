package org.komichi.editorial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What others wrote since a page was opened, field by field: two people may write on one case at once, and only the same field is
 * too narrow for both.
 */
final class Merging {
    private final Map<String, CaseRevision> others = new HashMap<>();
    private final Map<String, CaseRevision> listsOfOthers = new HashMap<>();

    /**
     * @param since the revision that the page showed, and all later ones, in order
     * @param me whose own changes clash with nothing
     */
    Merging(List<CaseRevision> since, long me) {
        for (int i = 1; i < since.size(); i++) {
            CaseRevision revision = since.get(i);
            if (Objects.equals(revision.by().orElse(null), me)) {
                continue;
            }
            CaseTree before = CaseTree.of(since.get(i - 1).document());
            CaseTree after = CaseTree.of(revision.document());
            for (CaseTree.Change change : after.changesSince(before)) {
                others.put(field(change.path()), revision);
                for (String list = outer(change.path()); list != null; list = outer(list)) {
                    if (before.size(list) != after.size(list)) {
                        listsOfOthers.put(list, revision);
                    }
                }
            }
        }
    }

    /** Who else changed this field, or moved it by adding to its list or taking from it. */
    Optional<CaseRevision> otherAt(String path) {
        CaseRevision other = others.get(field(path));
        for (String list = outer(path); other == null && list != null; list = outer(list)) {
            other = listsOfOthers.get(list);
        }
        return Optional.ofNullable(other);
    }

    /** Whether somebody else wrote anything into this list. */
    boolean touched(String list) {
        return listsOfOthers.containsKey(list)
                || others.keySet().stream().anyMatch(path -> path.startsWith(list + "["));
    }

    // Codes and names of a list are one field: medicines[1] is medicines.
    private static String field(String path) {
        return path.endsWith("]") ? path.substring(0, path.lastIndexOf('[')) : path;
    }

    private static String outer(String path) {
        int at = path.lastIndexOf('[');
        return at < 0 ? null : path.substring(0, at);
    }
}
