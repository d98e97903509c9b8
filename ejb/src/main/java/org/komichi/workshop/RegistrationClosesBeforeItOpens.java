package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** Registration closes before it opens. */
public class RegistrationClosesBeforeItOpens extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "closesAt";
    }

    @Override
    public int status() {
        return 422;
    }
}
