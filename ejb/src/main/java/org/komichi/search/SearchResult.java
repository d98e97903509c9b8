package org.komichi.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to a request.
 *
 * @param total how many fit, of all pages
 * @param hits those of the page, best first
 * @param facets the values that occur, most frequent first
 * @param understood how the words were read
 * @param keptApart headwords that are easily taken for what was asked and were therefore not included
 * @param didYouMean another spelling that finds more, or null
 * @param tookMs milliseconds on the server
 */
public record SearchResult(
        long total,
        List<SearchHit> hits,
        Map<Facet, List<FacetCount>> facets,
        List<Understood> understood,
        List<String> keptApart,
        String didYouMean,
        double tookMs) {
    /** The same answer, given again in so many milliseconds. */
    public SearchResult again(double ms) {
        return new SearchResult(total, hits, facets, understood, keptApart, didYouMean, ms);
    }
}
