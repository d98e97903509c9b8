package org.komichi.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.komichi.search.Facet;
import org.komichi.search.Search;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchRequest;
import org.komichi.search.SearchResult;
import org.komichi.search.Understood;
import org.komichi.shared.Paging;
import org.komichi.web.frame.Language;
import org.komichi.web.search.FacetWords;

/** The case library is searched. Public, as its page is. */
@Path("/v1/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseSearchResource {
    private static final int SUGGESTED = 8;

    @Inject
    Search search;

    @Inject
    FacetWords words;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /**
     * What fits.
     *
     * @param tookMs milliseconds on the server
     * @param facets by the name of the facet
     * @param interpreted headwords of the glossary as which the words were read
     */
    public record FoundCases(
            long total,
            int page,
            int size,
            double tookMs,
            List<FoundCase> items,
            Map<String, List<FacetValue>> facets,
            List<String> interpreted,
            @Nullable String didYouMean) {}

    /**
     * A case that fits.
     *
     * @param snippet HTML, escaped, with {@code <mark>} around what was found
     */
    public record FoundCase(
            String slug, String title, @Nullable String number, double score, String snippet) {
        static FoundCase of(SearchHit hit, Locale reader) {
            boolean english = reader.getLanguage().equals("en") && hit.titleEn() != null;
            return new FoundCase(
                    hit.key(),
                    english ? hit.titleEn() : hit.title(),
                    hit.badge(),
                    hit.score(),
                    Objects.toString(hit.snippetHtml(), ""));
        }
    }

    /** A value of a facet and how many results have it. */
    public record FacetValue(String value, String label, long count) {}

    /** What somebody may go on to type. */
    public record CaseSuggestions(List<String> suggestions) {}

    /** Cases that fit, best first. */
    @GET
    public FoundCases search(@BeanParam CaseQuery query, @BeanParam PageQuery part) {
        Paging paging = part.paging();
        int lastPage = SearchRequest.DEEPEST / paging.size();
        if (paging.page() > lastPage) {
            throw new InvalidInput("page", "number-out-of-range", 0, lastPage);
        }
        Map<Facet, Set<String>> chosen = query.chosen(words::knows);
        Locale reader = language.of(request);
        SearchResult found = search.search(new SearchRequest(
                query.words, chosen, Set.of(SearchKind.CASE), paging.page(), paging.size(), false, Set.of()));
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.parameter(),
                    words
                            .values(
                                    facet,
                                    found.facets().getOrDefault(facet, List.of()),
                                    chosen.getOrDefault(facet, Set.of()),
                                    reader)
                            .stream()
                            .map(value -> new FacetValue(value.code(), value.label(), value.count()))
                            .toList());
        }
        return new FoundCases(
                found.total(),
                paging.page(),
                paging.size(),
                found.tookMs(),
                found.hits().stream().map(hit -> FoundCase.of(hit, reader)).toList(),
                facets,
                found.understood().stream().map(Understood::term).distinct().toList(),
                found.didYouMean());
    }

    /** What somebody who typed this may go on to type. */
    @GET
    @Path("suggest")
    public CaseSuggestions suggest(@QueryParam("q") String typed) {
        return new CaseSuggestions(search.suggest(Objects.toString(typed, ""), SUGGESTED));
    }
}
