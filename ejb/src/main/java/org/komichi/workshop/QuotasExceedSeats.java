package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** The quotas keep more seats than there are. */
public class QuotasExceedSeats extends BusinessRule {
    private static final long serialVersionUID = 1L;

    QuotasExceedSeats(int seats) {
        super(seats);
    }

    @Override
    public String field() {
        return "quotas";
    }

    @Override
    public int status() {
        return 422;
    }
}
