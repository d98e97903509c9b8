package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.komichi.account.AccountSummary;
import org.komichi.account.Accounts;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.AddressedRows;

/** Accounts, found by a part of name, reading or address. */
@Named
@RequestScoped
public class AdminPeoplePage {
    @Inject
    Address address;

    @Inject
    Accounts accounts;

    private AddressedRows<AccountSummary> rows;

    public AddressedRows<AccountSummary> getRows() {
        if (rows == null) {
            rows = new AddressedRows<>(
                    AddressedRows.with("/admin/people", "q", getSearch()),
                    AddressedRows.SIZE,
                    (paging, sorting) -> accounts.list(getSearch(), paging, sorting));
        }
        return rows;
    }

    public String getSearch() {
        return address.find("q").orElse("");
    }
}
