package org.komichi.discussion;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.komichi.identity.CurrentPerson;
import org.komichi.search.Search;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;

/** Cases as exercises of a course: what was read in a module is thought through with a child who needs it. */
@Stateless
@PermitAll
public class CasesToThinkAbout {
    private static final int OF_A_MODULE = 3;
    private static final long NOBODY = 0;

    @Inject
    Search search;

    @Inject
    CaseOffers offers;

    @Inject
    CurrentPerson currentPerson;

    /**
     * Cases that go with a module: those that editors put with it first, then those that are like it.
     *
     * @return nothing while the search is being made ready
     */
    public List<CaseOffers.Offer> ofModule(String course, String module) {
        List<String> found = search.like(SearchKind.MODULE, course + '/' + module, OF_A_MODULE).stream()
                .map(SearchHit::key)
                .toList();
        Map<String, CaseOffers.Offer> readable =
                offers.of(found, currentPerson.idIfSignedIn().orElse(NOBODY));
        return found.stream().filter(readable::containsKey).map(readable::get).toList();
    }
}
