package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** What somebody needs is longer than fits. */
public class AccommodationTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    AccommodationTooLong(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "accommodation";
    }

    @Override
    public int status() {
        return 422;
    }
}
