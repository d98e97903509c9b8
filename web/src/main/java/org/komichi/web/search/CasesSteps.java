package org.komichi.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komichi.search.SearchResult;

/** Where one can go from a search: to searches that differ from it in one point. */
public record CasesSteps(CasesQuery query, SearchResult found, int size, FacetWords words, Locale reader) {
    /** A link to such a search. */
    public record Step(String label, String href) {}

    /** Words that are easily taken for what was asked; each leads to the search with them. */
    public List<Step> keptApart() {
        return found.keptApart().stream()
                .map(headword -> new Step(headword, query.including(headword).address()))
                .toList();
    }

    /** Words that were kept apart and are searched with now; each leads to the search without. */
    public List<Step> included() {
        return query.include().stream()
                .map(headword -> new Step(headword, query.keepingApart(headword).address()))
                .toList();
    }

    /** Another spelling that finds more; null for none. */
    public Step didYouMean() {
        return found.didYouMean() == null
                ? null
                : new Step(found.didYouMean(), query.asking(found.didYouMean()).address());
    }

    /** What is chosen; each leads to the search without it. */
    public List<Step> chips() {
        List<Step> chips = new ArrayList<>();
        query.chosen()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Step(
                        words.label(facet, value, reader),
                        query.without(facet, value).address()))));
        return chips;
    }

    /** The search without anything chosen. */
    public String everything() {
        return query.withoutFacets().address();
    }

    /** The page before; null for none. */
    public String before() {
        return query.page() > 0 ? query.turnedTo(query.page() - 1).address() : null;
    }

    /** The page after; null for none. */
    public String after() {
        return query.page() + 1L < pages() ? query.turnedTo(query.page() + 1).address() : null;
    }

    /** How many pages there are. */
    public long pages() {
        return Math.max(1, (found.total() + size - 1) / size);
    }
}
