package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.komichi.identity.AccountSummary;
import org.komichi.identity.Accounts;
import org.komichi.shared.PageOf;
import org.komichi.web.frame.Address;

/** Accounts, found by a part of name, reading or address. */
@Named
@RequestScoped
public class AdminPeoplePage {
    @Inject
    Address address;

    @Inject
    Accounts accounts;

    private PageOf<AccountSummary> found;

    public PageOf<AccountSummary> getFound() {
        if (found == null) {
            found = accounts.list(getSearch(), address.paging());
        }
        return found;
    }

    public String getSearch() {
        return address.find("q").orElse("");
    }

    /** The address of this list without its page. */
    public String getBase() {
        return "/admin/people?q=" + URLEncoder.encode(getSearch(), StandardCharsets.UTF_8) + "&page=";
    }
}
