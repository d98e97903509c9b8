package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** More seats are kept for professions than those who have a common seat leave over. */
public class QuotasExceedFreeSeats extends BusinessRule {
    private static final long serialVersionUID = 1L;

    QuotasExceedFreeSeats(int missing) {
        super(missing);
    }

    @Override
    public String field() {
        return "quotas";
    }
}
