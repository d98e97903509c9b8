package org.komichi.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.komichi.search.Search;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchNotReady;
import org.komichi.search.SearchResult;
import org.komichi.search.Understood;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** {@code /cases}: one box for everything. Cases first, then what else there is; never a dead end. */
@Named
@RequestScoped
public class CasesPage {
    private static final int ON_A_PAGE = 10;
    private static final int BESIDE = 5;

    /** Something that is no case. */
    public record Other(String title, String note, String href) {}

    @Inject
    Search search;

    @Inject
    ReadableHits readable;

    @Inject
    NearestCases nearestCases;

    @Inject
    FacetWords words;

    @Inject
    FrameBean frame;

    @Inject
    HttpServletRequest request;

    private CasesQuery query;
    private List<String> unknown;
    private SearchResult found;
    private SearchResult others;
    private List<HitView> hits = List.of();
    private List<HitView> nearest = List.of();
    private List<FacetWords.View> facets = List.of();
    private CasesSteps steps;
    private NearestCases.Nearness nearness;

    @PostConstruct
    void load() {
        query = CasesQuery.of(request.getParameterMap(), words::knows);
        unknown = CasesQuery.unknown(request.getParameterMap(), words::knows);
        try {
            found = page();
            hits = readable.of(found.hits());
            others = query.browsing() ? null : search.search(query.forOthers(BESIDE));
            if (found.total() == 0) {
                NearestCases.Near near = nearestCases.to(
                        query,
                        others == null
                                ? Optional.empty()
                                : others.hits().stream().findFirst());
                nearness = near.nearness();
                nearest = readable.of(near.hits());
            }
            facets = words.views(found.facets(), query.chosen(), frame.getLocale());
        } catch (SearchNotReady notYet) {
            found = null;
        }
        steps = new CasesSteps(query, found, ON_A_PAGE, words, frame.getLocale());
    }

    // The page of the address; behind the last one, the last one.
    private SearchResult page() {
        boolean explain = search.explained();
        SearchResult asked = search.search(query.forCases(ON_A_PAGE, explain));
        int last = (int) Math.max(0, (asked.total() - 1) / ON_A_PAGE);
        if (query.page() <= last) {
            return asked;
        }
        query = query.turnedTo(last);
        return search.search(query.forCases(ON_A_PAGE, explain));
    }

    /** What is searched for. */
    public CasesQuery getQuery() {
        return query;
    }

    /** Whether this server can answer yet. */
    public boolean isReady() {
        return found != null;
    }

    public long getTotal() {
        return found.total();
    }

    public List<HitView> getHits() {
        return hits;
    }

    /** What to read when nothing fits. */
    public List<HitView> getNearest() {
        return nearest;
    }

    /** How that came about. */
    public NearestCases.Nearness getNearness() {
        return nearness;
    }

    /** Conditions of the address that there are not. */
    public List<String> getUnknown() {
        return unknown;
    }

    /** Of how many characters the question is, where it was longer; 0 where it is whole. */
    public int getCutTo() {
        return CasesQuery.isCut(request.getParameterMap()) ? CasesQuery.MOST : 0;
    }

    /** How the words were read. */
    public List<Understood> getUnderstood() {
        return found.understood();
    }

    /** Where one can go from here. */
    public CasesSteps getSteps() {
        return steps;
    }

    public List<FacetWords.View> getFacets() {
        return facets;
    }

    public List<Other> getOthers() {
        return others == null
                ? List.of()
                : others.hits().stream()
                        .map(hit -> new Other(
                                frame.getLang().equals("en") && hit.titleEn() != null ? hit.titleEn() : hit.title(),
                                kind(hit),
                                hit.address()))
                        .toList();
    }

    private String kind(SearchHit hit) {
        String kind = Texts.in(frame.getLocale())
                .getString("search_cases.kind." + hit.kind().name());
        return hit.badge() == null ? kind : kind + " " + hit.badge();
    }

    /** From 1. */
    public int getPageNumber() {
        return query.page() + 1;
    }
}
