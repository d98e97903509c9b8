package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.discussion.CaseOffers;
import org.komichi.discussion.CasesToThinkAbout;
import org.komichi.web.frame.Address;

/** Cases beside the pages of a module, to be thought about: answer first, then read how experienced people think. */
@Named("moduleCases")
@RequestScoped
public class ModuleCases {
    @Inject
    CasesToThinkAbout cases;

    @Inject
    Address address;

    private List<CaseOffers.Offer> offers;

    @PostConstruct
    void load() {
        offers = cases.ofModule(address.text("slug"), address.text("module"));
    }

    public List<CaseOffers.Offer> getOffers() {
        return offers;
    }
}
