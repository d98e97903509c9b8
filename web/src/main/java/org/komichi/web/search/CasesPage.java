package org.komichi.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.Cases;
import org.komichi.search.Search;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
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

    /** What is shown when nothing fits. */
    public enum NearKind {
        /** What fits without the conditions. */
        NARROWED,
        /** What is like a term or module that fits. */
        ALIKE,
        /** Where anybody may begin. */
        ANY
    }

    /** A link to a search that differs in one point. */
    public record Step(String label, String href) {}

    /** Something that is no case. */
    public record Other(String title, String note, String href) {}

    @Inject
    Search search;

    @Inject
    Cases cases;

    @Inject
    FacetWords words;

    @Inject
    FrameBean frame;

    @Inject
    HttpServletRequest request;

    private CasesQuery query;
    private SearchResult found;
    private SearchResult others;
    private List<HitView> hits = List.of();
    private List<HitView> nearest = List.of();
    private NearKind nearKind = NearKind.ANY;

    @PostConstruct
    void load() {
        query = CasesQuery.of(request.getParameterMap(), words::knows);
        try {
            boolean explain = search.explained();
            found = search.search(query.forCases(ON_A_PAGE, explain));
            hits = readable(found.hits());
            others = query.browsing() ? null : search.search(query.forOthers(BESIDE));
            if (found.total() == 0) {
                nearest = readable(near());
            }
        } catch (SearchNotReady notYet) {
            found = null;
        }
    }

    // Without the conditions; else like the first term or module that fits; else whatever there is.
    private List<SearchHit> near() {
        List<SearchHit> near = List.of();
        if (query.narrowed() > 0) {
            nearKind = NearKind.NARROWED;
            near = search.search(query.withoutFacets().forCases(BESIDE, false)).hits();
        }
        if (near.isEmpty() && others != null && others.total() > 0) {
            nearKind = NearKind.ALIKE;
            SearchHit other = others.hits().getFirst();
            near = search.like(other.kind(), other.key(), BESIDE);
        }
        if (near.isEmpty()) {
            nearKind = NearKind.ANY;
            near = search.search(query.asking("").withoutFacets().forCases(BESIDE, false))
                    .hits();
        }
        return near;
    }

    // What was taken out a moment ago may still be in the index, and is not shown.
    private List<HitView> readable(List<SearchHit> found) {
        List<SearchHit> inCases =
                found.stream().filter(hit -> hit.kind() == SearchKind.CASE).toList();
        Map<String, CaseDocument> documents =
                cases.readable(inCases.stream().map(SearchHit::key).toList());
        return inCases.stream()
                .filter(hit -> documents.containsKey(hit.key()))
                .map(hit -> HitView.of(hit, documents.get(hit.key()), words, frame.getLocale()))
                .toList();
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
    public NearKind getNearKind() {
        return nearKind;
    }

    /** How the words were read. */
    public List<Understood> getUnderstood() {
        return found.understood();
    }

    /** Words that are easily taken for what was asked; each leads to the search with them. */
    public List<Step> getKeptApart() {
        return found.keptApart().stream()
                .map(headword -> new Step(headword, query.including(headword).address()))
                .toList();
    }

    /** Words that were kept apart and are searched with now; each leads to the search without. */
    public List<Step> getIncluded() {
        return query.include().stream()
                .map(headword -> new Step(headword, query.keepingApart(headword).address()))
                .toList();
    }

    /** Another spelling that finds more; null for none. */
    public Step getDidYouMean() {
        return found.didYouMean() == null
                ? null
                : new Step(found.didYouMean(), query.asking(found.didYouMean()).address());
    }

    public List<FacetWords.View> getFacets() {
        return words.views(found.facets(), query.chosen(), frame.getLocale());
    }

    /** What is chosen; each leads to the search without it. */
    public List<Step> getChips() {
        List<Step> chips = new ArrayList<>();
        query.chosen()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Step(
                        words.label(facet, value, frame.getLocale()),
                        query.without(facet, value).address()))));
        return chips;
    }

    public String getEverything() {
        return query.withoutFacets().address();
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

    public String getBefore() {
        return query.page() > 0 ? query.turnedTo(query.page() - 1).address() : null;
    }

    public String getAfter() {
        return (query.page() + 1L) * ON_A_PAGE < found.total()
                ? query.turnedTo(query.page() + 1).address()
                : null;
    }

    /** From 1. */
    public int getPageNumber() {
        return query.page() + 1;
    }

    public long getPages() {
        return Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
    }
}
