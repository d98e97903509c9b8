package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** A workshop that is open to guests has conditions, of which nothing is known about a guest. */
public class GuestsMeetNoConditions extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "guests";
    }

    @Override
    public int status() {
        return 422;
    }
}
