package org.komichi.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.komichi.search.Search;
import org.komichi.search.SearchHit;

/** What there is to read when nothing fits: no search ends in nothing. */
@RequestScoped
public class NearestCases {
    private static final int SHOWN = 5;

    /** How cases are near. */
    public enum Nearness {
        /** They fit without the conditions. */
        NARROWED,
        /** They are like a term or module that fits. */
        ALIKE,
        /** Anybody may begin there. */
        ANY
    }

    /** Cases, and how they are near. */
    record Near(Nearness nearness, List<SearchHit> hits) {}

    @Inject
    Search search;

    /**
     * Without the conditions; else like what else fits; else the newest.
     *
     * @param other the first term, module or workshop that fits
     */
    Near to(CasesQuery query, Optional<SearchHit> other) {
        Near near = new Near(Nearness.NARROWED, query.narrowed() > 0 ? fitting(query.withoutFacets()) : List.of());
        if (near.hits().isEmpty()) {
            near = new Near(
                    Nearness.ALIKE,
                    other.map(hit -> search.like(hit.kind(), hit.key(), SHOWN)).orElse(List.of()));
        }
        return near.hits().isEmpty()
                ? new Near(Nearness.ANY, fitting(query.asking("").withoutFacets()))
                : near;
    }

    private List<SearchHit> fitting(CasesQuery query) {
        return search.search(query.forCases(SHOWN, false)).hits();
    }
}
