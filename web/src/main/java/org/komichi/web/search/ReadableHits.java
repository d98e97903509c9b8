package org.komichi.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.Cases;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.web.frame.FrameBean;

/** Cases that were found, as the library has them now: what was taken out a moment ago may still be in the index, and is not shown. */
@RequestScoped
public class ReadableHits {
    @Inject
    Cases cases;

    @Inject
    FacetWords words;

    @Inject
    FrameBean frame;

    List<HitView> of(List<SearchHit> found) {
        List<SearchHit> inCases =
                found.stream().filter(hit -> hit.kind() == SearchKind.CASE).toList();
        Map<String, CaseDocument> documents =
                cases.readable(inCases.stream().map(SearchHit::key).toList());
        return inCases.stream()
                .filter(hit -> documents.containsKey(hit.key()))
                .map(hit -> HitView.of(hit, documents.get(hit.key()), words, frame.getLocale()))
                .toList();
    }
}
