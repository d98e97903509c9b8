package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** A guest gave no name: nobody could greet her at the door. */
public class GuestNameNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "name";
    }

    @Override
    public int status() {
        return 422;
    }
}
