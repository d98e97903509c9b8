package org.komichi.search;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param words as typed, whatever it is; blank means everything: cases first, the newest first, then the rest
 * @param chosen values of facets: any of those within a facet, all facets together
 * @param kinds only these; none means all
 * @param page from 0
 * @param size hits on a page, 1 to {@value #MOST}
 * @param explain whether hits say why they are there; for editors
 * @param alsoInclude headwords from {@link SearchResult#keptApart} that the reader wants after all
 */
public record SearchRequest(
        String words,
        Map<Facet, Set<String>> chosen,
        Set<SearchKind> kinds,
        int page,
        int size,
        boolean explain,
        Set<String> alsoInclude) {
    /** The most hits of one page. */
    public static final int MOST = 200;

    /** Nobody turns pages beyond so many hits: who has not found it by then asks otherwise. */
    public static final int DEEPEST = 10_000;

    /** Sizes and pages that cannot be are brought to the nearest that can. */
    public SearchRequest {
        words = words == null ? "" : words;
        chosen = chosen == null ? Map.of() : Map.copyOf(chosen);
        kinds = kinds == null || kinds.isEmpty() ? EnumSet.allOf(SearchKind.class) : Set.copyOf(kinds);
        size = Math.clamp(size, 1, MOST);
        page = Math.clamp(page, 0, DEEPEST / size);
        alsoInclude = alsoInclude == null ? Set.of() : Set.copyOf(alsoInclude);
    }

    /** The first ten of everything for these words. */
    public static SearchRequest of(String words) {
        return new SearchRequest(words, Map.of(), Set.of(), 0, 10, false, Set.of());
    }
}
